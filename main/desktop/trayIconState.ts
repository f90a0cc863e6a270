import type { AppState } from '../../contract/state.ts'
import { chosenBoard } from './chosenBoard.ts'
import type { TrayIconState } from './trayIcon.ts'

/**
 * What the icon shows.
 *
 * @param leaderUnseen whether a leader came since the user last looked
 */
export function trayIconState(state: AppState, leaderUnseen: boolean): TrayIconState {
  const { account } = chosenBoard(state)
  if (!account || account.freshness === 'signed-out') return 'signedOut'
  if (account.freshness === 'stale' || account.freshness === 'offline') return 'stale'
  return leaderUnseen ? 'newLeader' : 'fresh'
}
