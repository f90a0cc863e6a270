/** One line of "what happens, what Kickboard does", and what was seen. */
export interface FireRow {
  readonly area: string
  readonly event: string
  readonly expected: string
  /** `as expected`, or the first line of what went wrong. */
  readonly seen: string
}

/** A test as a report tells of it. */
export interface ReportedTest {
  readonly title: string
  readonly passed: boolean
  /** First line of the failure, empty where there is none. */
  readonly failure: string
}
