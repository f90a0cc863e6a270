import type { Race } from '../../../contract/history/past.ts'
import type { Span } from '../../../contract/history/values.ts'
import type { Period } from '../../../contract/period.ts'
import { listNumber } from '../schema/migrations.ts'
import { readList } from '../store/readList.ts'
import type { Asked } from './Asked.ts'
import { newestReading } from './newestReading.ts'
import { readGaps } from './readGaps.ts'
import { readTimelines, type Timeline } from './readTimelines.ts'
import { reduceMoments } from './reduceMoments.ts'
import { refer } from './refer.ts'
import { stepIn } from './stepIn.ts'

const runners = 10

/** How the first ten of a span's end came there. */
export function getRace(asked: Asked, { period, from, to }: Span & { period: Period }): Race {
  const { store, account } = asked
  const list = listNumber[period]
  const end = Math.min(to, newestReading(asked) ?? -1)
  const top = readList(store, account, list, end)?.rows.slice(0, runners) ?? []
  const gifters = top.map(({ gifter }) => gifter)
  const timelines = new Map(
    readTimelines(asked, list, { from, to: end }, gifters).map((line) => [line.gifter, line]),
  )
  const times = momentsOf([...timelines.values()], from, end)
  const lines = gifters.map((gifter) => amountsAt(timelines.get(gifter), times))
  const kept = reduceMoments(times, lines)
  const ref = refer(store)
  return {
    times: kept.map((index) => times[index] ?? 0),
    lines: gifters.map((gifter, line) => ({
      gifter: ref(gifter),
      amounts: kept.map((index) => lines[line]?.[index] ?? null),
    })),
    gaps: readGaps(asked, { from, to }),
    step: stepIn(asked, from),
  }
}

/** Where any line changes within the span, and the ends of what is known of it. */
function momentsOf(timelines: readonly Timeline[], from: number, end: number): number[] {
  const moments = new Set<number>()
  for (const { at } of timelines) for (const moment of at) moments.add(Math.max(moment, from))
  if (moments.size > 0) moments.add(Math.max(end, from))
  return [...moments].toSorted((first, second) => first - second)
}

function amountsAt(line: Timeline | undefined, times: readonly number[]): (number | null)[] {
  const moments = line?.at ?? []
  let next = 0
  let amount: number | null = null
  return times.map((time) => {
    while ((moments[next] ?? Infinity) <= time) amount = line?.amount[next++] ?? null
    return amount
  })
}
