import type { Bar } from './podium.ts'

/** Path data of a bar, drawn in by `inset` units on each side. */
export function barPath(bar: Bar, inset = 0): string {
  const { left, top, right, floor } = bar
  return `M${left + inset} ${top + inset}H${right - inset}V${floor - inset}H${left + inset}Z`
}
