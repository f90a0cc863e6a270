import type { Period } from '../../../contract/period.ts'
import { useAppState } from '../../ui/useAppState.ts'
import { useKept } from '../useKept.ts'
import { listPeriods } from './listPeriods.ts'

/** The list that is looked at, and how to choose another; at first the one of the settings. */
export function usePeriod(): [Period, (period: Period) => void] {
  const state = useAppState()
  return useKept(
    'historyPeriod',
    (kept) => listPeriods(state).find((period) => period === kept) ?? null,
    () => state.settings.period,
  )
}
