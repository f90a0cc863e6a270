/** The most moments (ms, ascending) that lie in any window of one minute. */
export function mostInAMinute(moments: readonly number[]): number {
  let most = 0
  let from = 0
  for (const [index, moment] of moments.entries()) {
    while (moment - (moments[from] ?? moment) >= 60_000) from++
    most = Math.max(most, index - from + 1)
  }
  return most
}
