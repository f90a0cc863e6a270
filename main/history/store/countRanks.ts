/**
 * Ranks of amounts in their order: `shared` gives people with equal amounts the same one
 * (1, 2, 2, 4), `each` gives everybody an own one.
 */
export function countRanks(amounts: readonly number[], rule: 'shared' | 'each'): number[] {
  let rank = 0
  return amounts.map((amount, index) => {
    if (rule === 'each' || amount !== amounts[index - 1]) rank = index + 1
    return rank
  })
}
