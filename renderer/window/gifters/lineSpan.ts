import type { Span } from '../../../contract/history/values.ts'

export const lineSpans = ['week', 'month', 'year', 'all'] as const
export type LineSpan = (typeof lineSpans)[number]

const days = { week: 7, month: 30, year: 365 } as const
const dayMs = 86_400_000

/** The span (UTC ms) up to `now`; `all` begins where the gifter was first seen. */
export function lineSpan(name: LineSpan, firstSeen: number, now: number): Span {
  const from = name === 'all' ? Math.min(firstSeen, now - dayMs) : now - days[name] * dayMs
  return { from: Math.max(0, from), to: now }
}
