import type uPlot from 'uplot'
import { chartDates } from './chartDates.ts'
import type { Drawing } from './Drawing.ts'

interface Axes {
  colors: Parameters<Drawing['options']>[0]
  font: string
  format: (value: number) => string
}

/** Room (px) at the right, so that half of the last time's words fits. */
export const edgeRoom = 24

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
// What uPlot takes for calendar months and years.
const month = 30 * day
const year = 365 * day

/** Steps (ms) between the marks of the times: none is so small that two marks bear the same words. */
const stepsOfTime = [
  1_000,
  5_000,
  10_000,
  30_000,
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minute),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hour),
  ...[1, 2, 3, 4, 5, 7, 10, 15].map((days) => days * day),
  ...[1, 2, 3, 4, 6].map((months) => months * month),
  ...[1, 2, 5, 10].map((years) => years * year),
]

/**
 * Room (px) for the words of an axis: they are nearly as wide as their characters are many. Never
 * less than for "25,000", so that charts over each other mostly begin at the same place.
 */
function roomFor(words: readonly string[] | null): number {
  const longest = Math.max(0, ...(words ?? []).map((word) => word.length))
  return Math.ceil(Math.max(6, longest) * 6.6) + 12
}

/** The axes of a chart: times below, values at the left with quiet lines across. */
export function chartAxes({ colors, font, format }: Axes): [x: uPlot.Axis, y: uPlot.Axis] {
  const common = { stroke: () => colors().muted, font: `11px ${font}`, ticks: { show: false } }
  return [
    {
      ...common,
      size: 26,
      gap: 8,
      space: 84,
      grid: { show: false },
      incrs: stepsOfTime,
      values: (_plot, splits, _axis, _space, apart) =>
        splits.map((at) => chartDates.tick(at, apart)),
    },
    {
      ...common,
      gap: 8,
      space: 36,
      size: (_plot, words) => roomFor(words),
      grid: { stroke: () => colors().line, width: 1 },
      values: (_plot, splits) =>
        splits.map((value) => (Number.isInteger(value) ? format(value) : '')),
    },
  ]
}
