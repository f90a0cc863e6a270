import type { AccountView, AppState, BoardView } from '../../contract/state.ts'

/** The account that is shown, and its board of the chosen period where there is one. */
export function chosenBoard(state: AppState): {
  account: AccountView | null
  board: BoardView | null
} {
  const account =
    state.accounts.find(({ id }) => id === state.chosenAccount) ?? state.accounts[0] ?? null
  const board = account?.boards.find(({ period }) => period === state.settings.period) ?? null
  return { account, board }
}
