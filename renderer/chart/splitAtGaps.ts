import type { ChartSpan } from './ChartSpan.ts'

export interface Split {
  times: number[]
  values: (number | null)[][]
}

/** The last index whose time is not after `at`; -1 before the first. */
export function indexAt(times: readonly number[], at: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Whether nobody watched at `at`. The ends of a gap are readings, so they are not part of it. */
export function inGap(gaps: readonly ChartSpan[], at: number): boolean {
  return gaps.some(({ from, to }) => at > from && at < to)
}

/**
 * What is drawn of lines whose `times` (UTC ms, ascending) are known: no line passes a gap. A
 * stepped line holds its value up to a gap, begins again at the gap's end with the value that was
 * read then (or the same, where no change was read) and goes on to `until`.
 */
export function splitAtGaps(
  times: readonly number[],
  lines: readonly (readonly (number | null)[])[],
  gaps: readonly ChartSpan[],
  held: { until: number } | null,
): Split {
  const first = times[0]
  const last = times.at(-1)
  if (first === undefined || last === undefined) return { times: [], values: lines.map(() => []) }
  const end = held ? Math.max(last, held.until) : last
  const inside = gaps.filter(({ from, to }) => to > first && from < end && to - from > 1)
  const wanted = new Set(times)
  for (const { from, to } of inside) {
    // A line that is not held ends at its last point before the gap.
    if (held) {
      wanted.add(Math.max(first, from))
      wanted.add(Math.min(end, to))
    }
    wanted.add(from + 1)
  }
  if (held) wanted.add(end)
  const drawn = [...wanted].filter((at) => at >= first && at <= end).toSorted((a, b) => a - b)
  const places = drawn.map((at) => {
    if (inGap(inside, at)) return -1
    const place = indexAt(times, at)
    return held || times[place] === at ? place : -1
  })
  return {
    times: drawn,
    values: lines.map((line) => places.map((place) => line[place] ?? null)),
  }
}
