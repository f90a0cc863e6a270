import type { Period } from '../../../contract/period.ts'
import type { AppState } from '../../../contract/state.ts'
import { chosenAccount } from '../../ui/chosenAccount.ts'

const usual: Period[] = ['week', 'month', 'lifetime']

/** The lists that the chosen channel has; those of the real Kick where none was read yet. */
export function listPeriods(state: AppState): Period[] {
  const offered = chosenAccount(state)?.boards.map(({ period }) => period) ?? []
  return offered.length > 0 ? offered : usual
}
