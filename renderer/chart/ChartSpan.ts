/** A span of time, UTC ms; `to` is its end and not part of it. */
export interface ChartSpan {
  from: number
  to: number
}
