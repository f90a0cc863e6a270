import { t } from '../../ui/t.ts'
import { when } from '../history/when.ts'

/**
 * When a gain happened: at the reading that showed it, or between that and the reading before it
 * where they lie further than `farMs` apart. All in UTC ms.
 */
export function gainTime(since: number, at: number, now: number, farMs: number): string {
  if (at - since <= farMs) return when.moment(at, now)
  const sameDay = new Date(since).toDateString() === new Date(at).toDateString()
  return t('gifters.page.between', {
    since: when.moment(since, now),
    // "between Sun, Nov 22, 21:10 and 21:14"
    at: sameDay ? when.time(at) : when.moment(at, now),
  })
}
