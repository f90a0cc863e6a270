/** The most points that a chart is given. */
export const mostPoints = 400

/** How many buckets are tried, most first: fewer keep fewer points. */
const tries = [400, 300, 200, 133, 100, 66, 50, 33, 20, 10, 5, 1]

/**
 * Which of many points to keep so that a line through them looks the same: of each of a number of
 * buckets the first, the last, and where each series is least and most (M4, Jugel et al. 2014).
 *
 * @param times sorted moments
 * @param series values at these moments; null, as not in the list, counts as less than all
 * @returns sorted indices, at most `mostPoints` unless a single bucket needs more
 */
export function reduceMoments(
  times: readonly number[],
  series: readonly (readonly (number | null)[])[],
): number[] {
  if (times.length <= mostPoints) return times.map((_, index) => index)
  const first = times[0] ?? 0
  const length = (times.at(-1) ?? first) - first + 1
  let kept: number[] = []
  for (const buckets of tries) {
    kept = pick(times, series, (at) => Math.floor(((at - first) / length) * buckets))
    if (kept.length <= mostPoints) break
  }
  return kept
}

function pick(
  times: readonly number[],
  series: readonly (readonly (number | null)[])[],
  bucketOf: (at: number) => number,
): number[] {
  const kept = new Set<number>()
  for (let start = 0; start < times.length;) {
    const bucket = bucketOf(times[start] ?? 0)
    let end = start + 1
    while (end < times.length && bucketOf(times[end] ?? 0) === bucket) end++
    kept.add(start).add(end - 1)
    for (const values of series) {
      let least = start
      let most = start
      for (let index = start + 1; index < end; index++) {
        const value = values[index] ?? -Infinity
        if (value < (values[least] ?? -Infinity)) least = index
        if (value > (values[most] ?? -Infinity)) most = index
      }
      // Where the extremes stand at the edges, the line goes through them anyway.
      const edges = new Set([values[start] ?? -Infinity, values[end - 1] ?? -Infinity])
      if (!edges.has(values[least] ?? -Infinity)) kept.add(least)
      if (!edges.has(values[most] ?? -Infinity)) kept.add(most)
    }
    start = end
  }
  return [...kept].toSorted((a, b) => a - b)
}
