import type { Board, Gifter } from './Board.ts'

/**
 * The gifters of `before` who certainly left the board. A list that was cut at its end (not
 * complete) hides people, so there only those count whose old amount would still be above its
 * last row; the rest may just have been overtaken.
 */
export function findGone(before: Board, after: Board): Gifter[] {
  const present = new Set(after.rows.map((row) => row.userId))
  const lowest = after.complete ? -Infinity : (after.rows.at(-1)?.amount ?? -Infinity)
  return before.rows.filter((row) => !present.has(row.userId) && row.amount > lowest)
}
