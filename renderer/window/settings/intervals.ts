import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'

const usual = [30, 60, 120, 300, 600]

/** Intervals to choose from, in seconds; one set by hand in the file is among them. */
export function intervals(current: number): number[] {
  return [...new Set([...usual, current])].toSorted((a, b) => a - b)
}

/** "30 seconds", "1 minute", "5 minutes". */
export function intervalText(seconds: number): string {
  if (seconds % 60 !== 0) return t('settings.seconds', { number: format.amount(seconds) })
  const minutes = seconds / 60
  return t('settings.minutes', { count: minutes, number: format.amount(minutes) })
}
