/** One line of a chart. */
export interface Series {
  /** Shown at the line's right end and in the readout; safe to show. */
  name: string
  /** One value for each time; null where there is none. */
  values: readonly (number | null)[]
  /** Drawn in the accent, above the others. */
  emphasized?: boolean
}
