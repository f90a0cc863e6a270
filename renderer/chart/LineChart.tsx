import { useMemo } from 'react'
import { t } from '../ui/t.ts'
import { chartDates } from './chartDates.ts'
import { ChartFrame } from './ChartFrame.tsx'
import type { ChartSpan } from './ChartSpan.ts'
import { EndLabels } from './EndLabels.tsx'
import { extent, lineDrawing } from './lineDrawing.ts'
import type { Pick } from './Pick.ts'
import { pickOnLine } from './pickOnLine.ts'
import type { Readout } from './readoutText.ts'
import type { Series } from './Series.ts'

interface LineChartProps {
  /** What it shows, read aloud and over its table. */
  label: string
  series: readonly Series[]
  /** UTC ms, ascending. Keep series, times and gaps the same objects while nothing changes. */
  times: readonly number[]
  /** Spans in which nobody watched; drawn hatched, and no line passes them. */
  gaps: readonly ChartSpan[]
  format: (value: number) => string
  /** A value holds until the next one, as amounts do; else points are joined by straight lines. */
  stepped?: boolean
  /** For ranks: whole numbers, 1 on top. */
  inverted?: boolean
  /** What the axis of times reaches over; from the first time to the last where it is not given. */
  span?: ChartSpan
  /** px, axes included */
  height?: number
  /** Words in place of an empty chart. */
  empty?: string
}

/** Values over time. Neutral lines, named at their right end where there are several. */
export function LineChart(props: LineChartProps) {
  const { label, series, times, gaps, format, height = 220 } = props
  const { stepped = false, inverted = false } = props
  const from = props.span?.from ?? times[0] ?? 0
  const to = props.span?.to ?? times.at(-1) ?? 0
  const drawing = useMemo(() => {
    if (extent(series)[0] === Infinity) return null
    // One single moment still needs an axis to lie on; nearly all of it is past, as it will be.
    const span = to > from ? { from, to } : { from: from - 55 * 60_000, to: to + 5 * 60_000 }
    return lineDrawing({ series, times, gaps, span, until: to, format, stepped, inverted })
  }, [series, times, gaps, format, stepped, inverted, from, to])

  const valueText = (value: number | null | undefined) =>
    typeof value === 'number' ? format(value) : t('chart.notOnList')
  const readout = ({ at, index }: Pick): Readout => {
    const title = chartDates.moment(at)
    if (index === null) return { title, lines: [], note: t('chart.notWatched') }
    const sign = inverted ? 1 : -1
    const rank = (value: number | null | undefined) => sign * (value ?? sign * Infinity)
    return {
      title,
      lines: series
        .toSorted((a, b) => rank(a.values[index]) - rank(b.values[index]))
        .map(({ name, values, emphasized = false }) => ({
          name: series.length > 1 ? name : '',
          value: valueText(values[index]),
          emphasized: emphasized && series.length > 1,
        })),
    }
  }
  return (
    <ChartFrame
      label={label}
      height={height}
      drawing={drawing}
      count={times.length}
      pickAt={(at) => pickOnLine(times, gaps, at, stepped)}
      pickPoint={(index) => ({ at: times[index] ?? 0, index })}
      readout={readout}
      marks={({ index }) =>
        series.flatMap(({ values }) => (index === null ? [] : (values[index] ?? [])))
      }
      table={() => ({
        head: [t('chart.time'), ...series.map(({ name }) => name)],
        rows: times.map((at, place) => [
          chartDates.moment(at),
          ...series.map(({ values }) => valueText(values[place])),
        ]),
      })}
      empty={props.empty ?? t('chart.empty')}
    >
      {(view) => series.length > 1 && <EndLabels view={view} series={series} />}
    </ChartFrame>
  )
}
