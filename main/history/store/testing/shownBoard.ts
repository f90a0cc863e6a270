import type { Period } from '../../../../contract/period.ts'
import { boardAt } from '../boardAt.ts'
import type { Store } from '../Store.ts'
import type { ExpectedBoard } from './expectedBoards.ts'

/** The board that the store rebuilds, as far as it must equal what was recorded. */
export function shownBoard(
  store: Store,
  accountId: string,
  period: Period,
  at: number,
): ExpectedBoard | null {
  const board = boardAt(store, accountId, period, at)
  if (!board) return null
  const rows = board.rows.map(({ userId, name, amount, rank }) => ({ userId, name, amount, rank }))
  return { period, complete: board.complete, total: board.total, rows }
}
