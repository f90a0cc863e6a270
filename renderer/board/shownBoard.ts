import type { Period } from '../../contract/period.ts'
import type { AccountView, BoardView } from '../../contract/state.ts'

/** The board of the chosen period, or the first one there is where Kick does not offer that. */
export function shownBoard(account: AccountView, period: Period): BoardView | null {
  return account.boards.find((board) => board.period === period) ?? account.boards[0] ?? null
}
