import { chartDates } from '../../chart/chartDates.ts'
import { format } from '../../ui/format.ts'

const weekMs = 7 * 86_400_000

/** A day in few words: "14:02", "yesterday", "Monday", "Oct 5", "Dec 24, 2025". */
export function dayText(at: number, now: number): string {
  return now - at < weekMs ? format.day(at, now) : chartDates.day(at, now)
}
