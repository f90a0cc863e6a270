import type uPlot from 'uplot'
import { amountRange } from './amountRange.ts'
import { chartAxes, edgeRoom } from './chartAxes.ts'
import type { ChartSpan } from './ChartSpan.ts'
import { drawHatch } from './drawHatch.ts'
import type { Drawing } from './Drawing.ts'
import { linePaths } from './linePaths.ts'
import { rankTicks } from './rankTicks.ts'
import type { Series } from './Series.ts'
import { splitAtGaps } from './splitAtGaps.ts'

export interface Lines {
  series: readonly Series[]
  times: readonly number[]
  gaps: readonly ChartSpan[]
  span: ChartSpan
  /** Until when a stepped line holds its last value (UTC ms). */
  until: number
  format: (value: number) => string
  stepped: boolean
  inverted: boolean
}

/** Room (px) at the right for the names of several lines. */
export const labelRoom = 132

/** The lowest and the highest value of all lines. */
export function extent(series: readonly Series[]): [number, number] {
  let lowest = Infinity
  let highest = -Infinity
  for (const { values } of series)
    for (const value of values) {
      if (value === null) continue
      lowest = Math.min(lowest, value)
      highest = Math.max(highest, value)
    }
  return [lowest, highest]
}

/** Lines over time; ranks are drawn with 1 on top. */
export function lineDrawing(lines: Lines): Drawing {
  const { series, times, gaps, span, until, format, stepped, inverted } = lines
  // What is drawn last lies above the rest.
  const order = series.toSorted(
    (a, b) => Number(a.emphasized ?? false) - Number(b.emphasized ?? false),
  )
  const { times: drawn, values } = splitAtGaps(
    times,
    order.map(({ values }) => values),
    gaps,
    stepped ? { until } : null,
  )
  const [lowest, highest] = extent(series)
  const [from, to] = amountRange(lowest, highest)
  const ticks = rankTicks(Math.max(3, highest))
  const yScale: uPlot.Scale = inverted
    ? { dir: -1, range: () => [0.6, Math.max(3, highest) + 0.4] }
    : { range: () => [from, to] }
  const filled = series.length === 1 && !inverted && from === 0
  return {
    data: [drawn, ...values],
    options(colors, font) {
      const [x, y] = chartAxes({ colors, font, format })
      return {
        padding: [8, series.length > 1 ? labelRoom : edgeRoom, 0, 0],
        scales: { x: { time: true, range: () => [span.from, span.to] }, y: yScale },
        axes: [x, inverted ? { ...y, splits: () => ticks } : y],
        series: [
          {},
          ...order.map(({ emphasized = false }): uPlot.Series => ({
            stroke: () => (emphasized ? colors().accent : colors().muted),
            width: emphasized ? 2 : 1.5,
            points: {
              show: drawn.length === 1,
              size: 6,
              fill: () => (emphasized ? colors().accent : colors().muted),
            },
            paths: linePaths(stepped),
            ...(filled
              ? { fill: () => (emphasized ? colors().accentSoft : softened(colors().muted)) }
              : {}),
          })),
        ],
        hooks: { drawAxes: [(plot) => drawHatch(plot, gaps, colors().line)] },
      }
    },
  }
}

/** The same color with little of it. */
function softened(color: string): string {
  return `color-mix(in srgb, ${color} 12%, transparent)`
}
