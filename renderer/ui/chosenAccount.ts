import type { AccountView, AppState } from '../../contract/state.ts'

/** The account whose board is shown, null while there is none. */
export function chosenAccount(state: AppState): AccountView | null {
  return (
    state.accounts.find((account) => account.id === state.chosenAccount) ??
    state.accounts[0] ??
    null
  )
}
