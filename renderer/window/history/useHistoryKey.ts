import { chosenAccount } from '../../ui/chosenAccount.ts'
import { useAppState } from '../../ui/useAppState.ts'

/**
 * Changes with the channel, with what its boards show and with how names are shown: whatever was
 * asked of the history is then asked again.
 */
export function useHistoryKey(): string {
  const state = useAppState()
  const account = chosenAccount(state)
  const boards = account?.boards.map(
    ({ period, total, rows }) => `${period}:${total}:${rows.length}`,
  )
  const { keepHistory, maskNames } = state.settings
  return [account?.id ?? '', keepHistory, maskNames, ...(boards ?? [])].join('/')
}
