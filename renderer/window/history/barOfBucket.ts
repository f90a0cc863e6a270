import type { Totals } from '../../../contract/history/past.ts'
import type { Bar } from '../../chart/Bar.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'

/** A restart, or the wait for the first reading of a day, is no gap worth telling. */
const wholeFrom = 0.98
const pause = 15 * 60_000

/**
 * A day or week as a bar; pale where Kickboard watched only a part of it.
 *
 * @param newest the newest reading (UTC ms), up to which a day that still runs can be watched
 */
export function barOfBucket(
  { from, to, total, gifters, watched }: Totals['buckets'][number],
  newest: number,
): Bar {
  const words = t('history.totals.gifters', { count: gifters, number: format.amount(gifters) })
  const missed = (1 - watched) * (Math.min(to, newest) - from)
  const dim = watched < wholeFrom && missed > pause
  const share = t('history.totals.watched', { percent: format.percent(watched, 1) })
  return { from, to, value: total, dim, detail: dim ? `${words}, ${share}` : words }
}
