import { useMemo, useState } from 'react'
import type { Totals } from '../../../contract/history/past.ts'
import { BarChart } from '../../chart/BarChart.tsx'
import { bridge } from '../../ui/bridge.ts'
import { format } from '../../ui/format.ts'
import { Segments } from '../../ui/Segments.tsx'
import { t } from '../../ui/t.ts'
import { Answered } from './Answered.tsx'
import { barOfBucket } from './barOfBucket.ts'
import { Nothing } from './Nothing.tsx'
import bar from './Bar.module.css'
import styles from './Panel.module.css'
import type { SpannedProps } from './SpannedProps.ts'
import { type TotalsStep, TotalsFacts } from './TotalsFacts.tsx'
import { useAnswer } from './useAnswer.ts'
import { useHistoryKey } from './useHistoryKey.ts'

/** Above it a bar for each day would be thinner than the gap beside it (ms). */
const longestInDays = 400 * 86_400_000

/** What was gained on each day or in each week of a span. */
export function TotalsPart({ span, children }: SpannedProps) {
  const [chosen, choose] = useState<TotalsStep>('day')
  const long = span.to - span.from > longestInDays
  const step = long ? 'week' : chosen
  const key = useHistoryKey()
  const totals = useAnswer(`${key} ${step} ${span.from} ${span.to}`, async () => {
    const found = await bridge().commands.getTotals({ step, ...span })
    return found && { ...found, step, newest: span.to }
  })
  return (
    <>
      <div className={bar.bar}>
        {children}
        <Segments
          label={t('history.totals.step')}
          name="totalsStep"
          choices={(['day', 'week'] as const).map((value) => ({
            value,
            word: t(`history.totals.${value}`),
          }))}
          chosen={step}
          disabled={long}
          onChoose={choose}
        />
      </div>
      <Answered answer={totals}>
        {(found) =>
          found.buckets.every(({ total }) => total === 0) ? (
            <Nothing title={t('history.totals.none')} body={t('history.totals.noneBody')} />
          ) : (
            <TotalsChart {...found} />
          )
        }
      </Answered>
    </>
  )
}

interface TotalsChartProps extends Totals {
  step: TotalsStep
  /** UTC ms */
  newest: number
}

function TotalsChart({ buckets, step, newest }: TotalsChartProps) {
  const bars = useMemo(
    () => buckets.map((bucket) => barOfBucket(bucket, newest)),
    [buckets, newest],
  )
  return (
    <>
      <TotalsFacts buckets={buckets} step={step} />
      <div className={styles.panel}>
        <BarChart
          label={t('history.totals.label')}
          bars={bars}
          format={format.amount}
          height={280}
        />
        {bars.some(({ dim }) => dim) && <p className={styles.note}>{t('history.totals.partly')}</p>}
      </div>
    </>
  )
}
