import type { Totals } from '../../../contract/history/past.ts'
import { format } from '../../ui/format.ts'
import { useNow } from '../../ui/useNow.ts'
import { t } from '../../ui/t.ts'
import styles from './TotalsFacts.module.css'
import { when } from './when.ts'

export type TotalsStep = 'day' | 'week'

interface TotalsFactsProps {
  buckets: Totals['buckets']
  step: TotalsStep
}

/** What the bars come to. */
export function TotalsFacts({ buckets, step }: TotalsFactsProps) {
  const now = useNow(null)
  const daily = step === 'day'
  const sum = buckets.reduce((before, { total }) => before + total, 0)
  const best = buckets.reduce((before, next) => (next.total > before.total ? next : before))
  const active = buckets.filter(({ total }) => total > 0).length
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('history.totals.sum')}</dt>
        <dd>{format.amount(sum)}</dd>
      </div>
      <div>
        <dt>
          {t(daily ? 'history.totals.best' : 'history.totals.bestWeek')} ·{' '}
          {when.day(best.from, now)}
        </dt>
        <dd>{format.amount(best.total)}</dd>
      </div>
      <div>
        <dt>{t(daily ? 'history.totals.active' : 'history.totals.activeWeek')}</dt>
        <dd>
          {t('history.totals.of', {
            number: format.amount(active),
            all: format.amount(buckets.length),
          })}
        </dd>
      </div>
    </dl>
  )
}
