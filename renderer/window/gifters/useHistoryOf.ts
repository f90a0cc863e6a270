import { chosenAccount } from '../../ui/chosenAccount.ts'
import { useAppState } from '../../ui/useAppState.ts'
import { useReadAt } from './useReadAt.ts'

/** Changes with all that makes answers of the history others: see `useReadAt`. */
export function useHistoryOf(): string {
  const state = useAppState()
  const readAt = useReadAt()
  const { keepHistory, maskNames } = state.settings
  return [chosenAccount(state)?.id ?? '', keepHistory, maskNames, readAt].join('/')
}
