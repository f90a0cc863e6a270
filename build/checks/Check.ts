/** What one check of `npm test` came to. */
export interface CheckResult {
  readonly passed: boolean
  /** Single tests, where the check has such. */
  readonly counts?: TestCounts
}

export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** One part of `npm test`. */
export interface Check {
  readonly name: string
  readonly run: () => Promise<CheckResult>
}
