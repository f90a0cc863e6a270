import type { Gifter } from '../../board/Board.ts'

/**
 * The place of each gifter among those with the same amount, by user id: 0 for all of them where
 * they stand in the order of their ids, which is how nearly all ties do.
 */
export function tiesOf(rows: readonly Gifter[]): Map<string, number> {
  const ties = new Map<string, number>()
  for (let start = 0; start < rows.length;) {
    let end = start + 1
    while (end < rows.length && rows[end]?.amount === rows[start]?.amount) end++
    const group = rows.slice(start, end)
    const plain = group.every((row, index) => {
      const above = group[index - 1]
      return !above || BigInt(above.userId) < BigInt(row.userId)
    })
    group.forEach((row, index) => ties.set(row.userId, plain ? 0 : index))
    start = end
  }
  return ties
}
