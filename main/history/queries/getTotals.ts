import type { Totals } from '../../../contract/history/past.ts'
import type { Span } from '../../../contract/history/values.ts'
import type { Asked } from './Asked.ts'
import { calendarSteps, type CalendarStep } from './calendar.ts'
import { readColumns } from './readColumns.ts'
import { readWatched } from './readWatched.ts'

/** What was gained on each day or in each week of a span, from the first reading to now. */
export function getTotals(asked: Asked, input: Span & { step: CalendarStep }): Totals {
  const watched = readWatched(asked, { from: input.from, to: input.to })
  const oldest = watched[0]?.from
  const from = Math.max(input.from, oldest ?? 0)
  const to = Math.min(input.to, asked.now)
  if (oldest === undefined || from >= to) return { buckets: [] }
  const begins = calendarSteps(input.step, asked.zone, from, to)
  const buckets = begins.slice(0, -1).map((begin, index) => ({
    from: begin,
    to: begins[index + 1] ?? begin,
    total: 0,
    gifters: new Set<number>(),
  }))
  const gains = readColumns(
    asked.store,
    ['at', 'gifter', 'amount'],
    'SELECT at, gifter, amount FROM gain WHERE account = ?1 AND at >= ?2 AND at < ?3 ORDER BY at',
    asked.account,
    begins[0] ?? from,
    begins.at(-1) ?? to,
  )
  let reached = 0
  for (const [index, gifter] of gains.gifter.entries()) {
    const at = gains.at[index] ?? 0
    while (at >= (begins[reached + 1] ?? Infinity)) reached++
    const bucket = buckets[reached]
    if (!bucket) continue
    const amount = gains.amount[index] ?? 0
    bucket.total += amount
    if (amount > 0) bucket.gifters.add(gifter)
  }
  const spans = readWatched(asked, { from: begins[0] ?? from, to: begins.at(-1) ?? to })
  return {
    buckets: buckets.map(({ gifters, ...bucket }) => ({
      ...bucket,
      gifters: gifters.size,
      watched: shareOf(spans, bucket.from, Math.min(bucket.to, asked.now)),
    })),
  }
}

/** The share of a span that others cover, 0 to 1. */
function shareOf(spans: readonly Span[], from: number, to: number): number {
  const covered = spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
    0,
  )
  return to > from ? Math.min(1, covered / (to - from)) : 0
}
