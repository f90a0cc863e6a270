import type { Totals } from '../../../contract/history/past.ts'
import type { Bar } from '../../chart/Bar.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'

/** A pause of a restart is no gap worth telling. */
const wholeFrom = 0.98

/** A day or week as a bar; pale where Kickboard watched only a part of it. */
export function barOfBucket({ from, to, total, gifters, watched }: Totals['buckets'][number]): Bar {
  const words = t('history.totals.gifters', { count: gifters, number: format.amount(gifters) })
  const dim = watched < wholeFrom
  const share = t('history.totals.watched', { percent: format.percent(watched, 1) })
  return { from, to, value: total, dim, detail: dim ? `${words}, ${share}` : words }
}
