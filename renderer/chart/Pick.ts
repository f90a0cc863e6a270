/** A place in a chart that a person looks at. */
export interface Pick {
  /** UTC ms */
  at: number
  /** The point whose values hold there; null where nobody watched or nothing was yet. */
  index: number | null
}
