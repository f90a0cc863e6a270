import type { Board } from './Board.ts'
import { clampToSafe } from './clampToSafe.ts'

/**
 * A board of which no more is known than the amounts: enough to measure gains from.
 *
 * @param rows in the board's order
 */
export function amountsBoard(known: {
  period: Board['period']
  readAt: number
  complete: boolean
  rows: readonly { userId: string; amount: number }[]
}): Board {
  const { period, readAt, complete, rows } = known
  return {
    period,
    readAt,
    complete,
    total: clampToSafe(rows.reduce((sum, row) => sum + row.amount, 0)),
    rows: rows.map(({ userId, amount }, index) => ({
      userId,
      amount,
      name: '',
      rank: index + 1,
      verified: null,
      picture: null,
    })),
  }
}
