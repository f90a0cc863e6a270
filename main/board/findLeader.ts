import type { Board, Gifter } from './Board.ts'

/**
 * Who leads: the first row, unless the one who led so far is level with it. A tie at the top does
 * not take the lead; it has to be lost.
 */
export function findLeader(board: Board, incumbent: string | null): Gifter | null {
  const first = board.rows[0] ?? null
  if (first === null || incumbent === null) return first
  const level = board.rows.find((row) => row.userId === incumbent && row.amount === first.amount)
  return level ?? first
}
