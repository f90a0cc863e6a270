import type { Span } from '../../../contract/history/values.ts'
import type { Asked } from './Asked.ts'
import { readWatched } from './readWatched.ts'

/** The longest wait between two readings before it is a gap, ms: 2.5 intervals of 10 minutes. */
const longestWait = 1_500_000

/**
 * The parts of a span in which nobody watched, oldest first. What is yet to come is no gap, and
 * neither is the wait for the next reading.
 */
export function readGaps(asked: Asked, { from, to }: Span): Span[] {
  const gaps: Span[] = []
  const end = Math.min(to, asked.now)
  let reached = from
  let newest = -Infinity
  for (const span of readWatched(asked, { from, to: end })) {
    if (span.from > reached) gaps.push({ from: reached, to: span.from })
    reached = Math.max(reached, span.to)
    newest = span.to
  }
  const isWait = end === asked.now && asked.now - newest <= longestWait
  if (reached < end && !isWait) gaps.push({ from: reached, to: end })
  return gaps
}
