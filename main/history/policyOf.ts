import type { Settings } from '../../contract/settings.ts'
import type { HistoryOptions } from './createHistory.ts'

/** What the settings say of keeping history. */
export function policyOf(settings: Settings): ReturnType<HistoryOptions['policy']> {
  return {
    keep: settings.keepHistory,
    fullDays: settings.fullHistoryDays,
    years: settings.historyYears,
  }
}
