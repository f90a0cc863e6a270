import type { RankedGifter } from './Board.ts'

/**
 * Ranks for sorted rows. Kick says nothing about ties, gaps or duplicates, so:
 *
 * - Kick's ranks are kept, all of them, when they fit the amounts: whole numbers that begin at 1,
 *   never fall along the list, and differ wherever the amounts differ. People with equal amounts
 *   may share a rank or not, as Kick likes; a gap is Kick's to explain.
 * - Otherwise (missing, zero, or contradicting the amounts in a single row) all ranks are ours:
 *   one more than the number of people with a larger amount, so ties share a rank: 1, 2, 2, 4.
 *
 * The decision is made for the whole list, since a mixture could put two people in one place.
 */
export function rankRows(sorted: readonly RankedGifter[]): number[] {
  const given: number[] = []
  for (const [index, row] of sorted.entries()) {
    const { rank } = row
    const above = sorted[index - 1]
    const rankAbove = given[index - 1]
    if (rank === null || !Number.isSafeInteger(rank)) return countRanks(sorted)
    if (above === undefined || rankAbove === undefined) {
      if (rank !== 1) return countRanks(sorted)
    } else if (rank < rankAbove || (rank === rankAbove && row.amount !== above.amount)) {
      return countRanks(sorted)
    }
    given.push(rank)
  }
  return given
}

function countRanks(sorted: readonly RankedGifter[]): number[] {
  let rank = 0
  return sorted.map((row, index) => {
    if (row.amount !== sorted[index - 1]?.amount) rank = index + 1
    return rank
  })
}
