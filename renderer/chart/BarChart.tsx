import { useMemo } from 'react'
import { t } from '../ui/t.ts'
import type { Bar } from './Bar.ts'
import { barDrawing } from './barDrawing.ts'
import { chartDates } from './chartDates.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { indexAt } from './splitAtGaps.ts'

interface BarChartProps {
  /** What it shows, read aloud and over its table. */
  label: string
  /** Ascending and without overlap. Keep it the same object while nothing changes. */
  bars: readonly Bar[]
  format: (value: number) => string
  /** px, axes included */
  height?: number
  /** Words in place of an empty chart. */
  empty?: string
}

/** Amounts of days or weeks. */
export function BarChart({ label, bars, format, height = 200, empty }: BarChartProps) {
  const drawing = useMemo(
    () => (bars.length === 0 ? null : barDrawing(bars, format)),
    [bars, format],
  )
  const starts = useMemo(() => bars.map(({ from }) => from), [bars])
  const pickPoint = (index: number) => {
    const bar = bars[index]
    return { at: bar ? (bar.from + bar.to) / 2 : 0, index }
  }
  return (
    <ChartFrame
      label={label}
      height={height}
      drawing={drawing}
      count={bars.length}
      pickAt={(at) => pickPoint(Math.max(0, indexAt(starts, at)))}
      pickPoint={pickPoint}
      readout={({ index }) => {
        const bar = bars[index ?? 0]
        if (!bar) return { title: '', lines: [] }
        return {
          title: chartDates.span(bar.from, bar.to),
          lines: [{ name: '', value: format(bar.value) }],
          note: bar.detail,
        }
      }}
      marks={({ index }) => (index === null ? [] : [bars[index]?.value ?? 0])}
      table={() => ({
        head: [t('chart.span'), t('chart.value'), t('chart.detail')],
        rows: bars.map(({ from, to, value, detail }) => [
          chartDates.span(from, to),
          format(value),
          detail,
        ]),
      })}
      empty={empty ?? t('chart.empty')}
    />
  )
}
