/** The reading below which so large a share (0 to 1) of the readings lies; 0 without any. */
export function quantile(readings: readonly number[], share: number): number {
  const sorted = readings.toSorted((first, second) => first - second)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
