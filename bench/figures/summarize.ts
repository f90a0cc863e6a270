/** Several readings of one figure in short. */
export interface Summary {
  readonly median: number
  readonly least: number
  readonly most: number
  readonly count: number
}

/** @returns undefined when there is no reading */
export function summarize(readings: readonly number[]): Summary | undefined {
  const sorted = readings.toSorted((a, b) => a - b)
  const least = sorted[0]
  const most = sorted.at(-1)
  if (least === undefined || most === undefined) return undefined
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? most
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? least)
  return { median: (lower + upper) / 2, least, most, count: sorted.length }
}
