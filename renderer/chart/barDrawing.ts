import type uPlot from 'uplot'
import { amountRange } from './amountRange.ts'
import type { Bar } from './Bar.ts'
import { chartAxes, edgeRoom } from './chartAxes.ts'
import { chartDates } from './chartDates.ts'
import type { Drawing } from './Drawing.ts'
import { markedBars } from './markedBars.ts'

/** Bars over time. */
export function barDrawing(bars: readonly Bar[], format: (value: number) => string): Drawing {
  const values = bars.map(({ value }) => value)
  const [bottom, top] = amountRange(Math.min(0, ...values), Math.max(0, ...values))
  const from = bars[0]?.from ?? 0
  const to = bars.at(-1)?.to ?? 1
  return {
    data: [bars.map((bar) => bar.from), values],
    options(colors, font) {
      const [x, y] = chartAxes({ colors, font, format })
      return {
        padding: [8, edgeRoom, 0, 0],
        scales: {
          x: { time: true, range: () => [from, to] },
          y: { range: () => [bottom, top] },
        },
        axes: [
          {
            ...x,
            // Below the middle of bars: a week's bar does not begin where round days lie.
            splits: (_plot, _axis, _from, _to, apart) =>
              markedBars(bars, apart).map((bar) => (bar.from + bar.to) / 2),
            values: (_plot, _splits, _axis, _space, apart) =>
              markedBars(bars, apart).map((bar) => chartDates.day(bar.from, Date.now())),
          },
          y,
        ],
        series: [{}, { paths: () => null, points: { show: false } }],
        hooks: { draw: [(plot) => drawBars(plot, bars, colors().muted)] },
      }
    },
  }
}

function drawBars(plot: uPlot, bars: readonly Bar[], color: string): void {
  const { ctx } = plot
  const floor = plot.valToPos(0, 'y', true)
  ctx.save()
  ctx.fillStyle = color
  for (const { from, to, value, dim } of bars) {
    const left = plot.valToPos(from, 'x', true)
    const width = plot.valToPos(to, 'x', true) - left
    const space = Math.min(width * 0.2, 6)
    const top = plot.valToPos(value, 'y', true)
    ctx.globalAlpha = dim ? 0.4 : 1
    ctx.fillRect(
      left + space / 2,
      Math.min(top, floor),
      Math.max(1, width - space),
      Math.abs(floor - top),
    )
  }
  ctx.restore()
}
