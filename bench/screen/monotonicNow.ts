/** Now in ms, on the clock that the display puts into its events too (CLOCK_MONOTONIC). */
export function monotonicNow(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
