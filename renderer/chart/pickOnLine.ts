import type { ChartSpan } from './ChartSpan.ts'
import type { Pick } from './Pick.ts'
import { inGap, indexAt } from './splitAtGaps.ts'

/**
 * What the mouse points at. On a stepped line that is the moment itself, with the value that held
 * then; else the nearest point.
 */
export function pickOnLine(
  times: readonly number[],
  gaps: readonly ChartSpan[],
  at: number,
  stepped: boolean,
): Pick {
  if (inGap(gaps, at)) return { at, index: null }
  const before = indexAt(times, at)
  if (stepped) return { at, index: before < 0 ? null : before }
  const after = Math.min(times.length - 1, before + 1)
  const distance = (index: number) => Math.abs((times[index] ?? Infinity) - at)
  const index = distance(before) <= distance(after) ? before : after
  return { at: times[index] ?? at, index }
}
