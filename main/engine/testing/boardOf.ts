import type { AppState, BoardView } from '../../../contract/state.ts'

/** The board of the chosen period, where there is one. */
export function boardOf(state: AppState): BoardView | undefined {
  return state.accounts[0]?.boards.find(({ period }) => period === state.settings.period)
}

/** User id of who stands first in it. */
export const leaderOf = (state: AppState) => boardOf(state)?.rows[0]?.userId

/** Signed in, with a board, and with the channel's own answer. */
export const signedIn = (state: AppState) =>
  state.signIn.step === 'idle' && boardOf(state) !== undefined && state.accounts[0]?.slug !== ''
