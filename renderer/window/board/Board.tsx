import { chosenAccount } from '../../ui/chosenAccount.ts'
import { useAppState } from '../../ui/useAppState.ts'
import { BoardHeader } from './BoardHeader.tsx'
import { NoAccount } from './NoAccount.tsx'
import { shownBoard } from '../../board/shownBoard.ts'

/** All that Kick gives of the chosen channel's board. */
export function Board() {
  const state = useAppState()
  const account = chosenAccount(state)
  if (!account) return <NoAccount />
  const board = shownBoard(account, state.settings.period)
  return <BoardHeader world={state.world} account={account} board={board} />
}
