import type { Span } from '../../../contract/history/values.ts'

export const lineSpans = ['week', 'month', 'year', 'all'] as const
export type LineSpan = (typeof lineSpans)[number]

const dayMs = 86_400_000
const days = { week: 7, month: 30, year: 365, all: Infinity } as const

/** The span (UTC ms) up to `now`, but not from before the gifter was first seen. */
export function lineSpan(name: LineSpan, firstSeen: number, now: number): Span {
  return {
    from: Math.max(0, firstSeen, now - days[name] * dayMs),
    to: Math.max(now, firstSeen + 1),
  }
}
