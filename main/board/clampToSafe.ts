/** The nearest integer that a double holds exactly, so that sums of absurd amounts stay valid. */
export function clampToSafe(value: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(Number.MIN_SAFE_INTEGER, value))
}
