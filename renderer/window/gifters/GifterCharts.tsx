import { useMemo, useState } from 'react'
import type { Period } from '../../../contract/period.ts'
import { LineChart } from '../../chart/LineChart.tsx'
import { ageText } from '../../ui/ageText.ts'
import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { format } from '../../ui/format.ts'
import { Segments } from '../../ui/Segments.tsx'
import { t } from '../../ui/t.ts'
import { useAnswer } from '../history/useAnswer.ts'
import { type LineSpan, lineSpan, lineSpans } from './lineSpan.ts'
import styles from './GifterCharts.module.css'

interface GifterChartsProps {
  userId: string
  /** Another key asks anew. */
  historyKey: string
  periods: readonly Period[]
  /** UTC ms */
  firstSeen: number
}

const rankText = (rank: number) => t('gifters.rank', { rank })

/** Amount and rank in one list over time. */
export function GifterCharts({ userId, historyKey, periods, firstSeen }: GifterChartsProps) {
  const [period, setPeriod] = useState<Period>(periods[0] ?? 'week')
  const [name, setName] = useState<LineSpan>('month')
  const answer = useAnswer(`${userId}/${period}/${name}/${historyKey}`, async () => {
    const span = lineSpan(name, firstSeen, Date.now())
    return {
      period,
      span,
      line: await bridge().commands.getGifterLine({ userId, period, ...span }),
    }
  })
  const { data } = answer
  const charts = useMemo(() => {
    const points = data?.line?.points ?? []
    return {
      times: points.map(({ at }) => at),
      gaps: data?.line?.gaps ?? [],
      amounts: [{ name: 'KICKs', emphasized: true, values: points.map(({ amount }) => amount) }],
      ranks: [{ name: t('gifters.page.rank'), values: points.map(({ rank }) => rank) }],
    }
  }, [data])
  const shown = data?.period ?? period
  const hatched = charts.gaps.some(({ to }) => data !== undefined && to > data.span.from)
  const common = {
    times: charts.times,
    gaps: charts.gaps,
    stepped: true,
    empty: t(data ? 'gifters.page.noLine' : 'gifters.reading'),
    ...(data ? { span: data.span } : {}),
  }
  return (
    <section
      className={styles.charts}
      aria-label={t('gifters.page.charts')}
      aria-busy={answer.busy}
    >
      <div className={styles.choices}>
        <Segments
          label={t('period.label')}
          name="gifterPeriod"
          choices={periods.map((value) => ({ value, word: t(`period.${value}`) }))}
          chosen={period}
          onChoose={setPeriod}
        />
        <Segments
          label={t('gifters.page.span.label')}
          name="gifterSpan"
          choices={lineSpans.map((value) => ({ value, word: t(`gifters.page.span.${value}`) }))}
          chosen={name}
          onChoose={setName}
        />
      </div>
      {answer.failed && !answer.busy && (
        <p role="status">
          {t('gifters.failed')} <Button onClick={answer.again}>{t('action.again')}</Button>
        </p>
      )}
      <section className={styles.card}>
        <h2 className={styles.title}>{t(`gifters.page.kicksOf.${shown}`)}</h2>
        <LineChart
          {...common}
          label={t(`gifters.page.kicksOf.${shown}`)}
          series={charts.amounts}
          format={format.amount}
          height={220}
        />
      </section>
      <section className={styles.card}>
        <h2 className={styles.title}>{t('gifters.page.rank')}</h2>
        <LineChart
          {...common}
          label={t('gifters.page.rank')}
          series={charts.ranks}
          format={rankText}
          inverted
          height={160}
        />
      </section>
      <p className={styles.words}>
        {hatched && charts.times.length > 0 && t('gifters.page.gaps')}{' '}
        {data?.line &&
          data.line.step > 0 &&
          t('gifters.page.thinned', { step: ageText(data.line.step) })}
      </p>
    </section>
  )
}
