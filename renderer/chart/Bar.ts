import type { ChartSpan } from './ChartSpan.ts'

/** One bar of a chart: a day or a week. */
export interface Bar extends ChartSpan {
  value: number
  /** A few words more for the readout and the table: "12 gifters, watched 80 %". */
  detail: string
  /** Drawn paler, as where it is known only in part. */
  dim?: boolean
}
