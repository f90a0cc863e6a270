import type { GifterLine } from '../../../contract/history/gifters.ts'
import type { Span } from '../../../contract/history/values.ts'
import type { Period } from '../../../contract/period.ts'
import { listNumber } from '../schema/migrations.ts'
import type { Asked } from './Asked.ts'
import { findGifter } from './findGifter.ts'
import { readListStates } from './listStateAt.ts'
import { ranksAlong } from './ranksAlong.ts'
import { readColumns } from './readColumns.ts'
import { readGaps } from './readGaps.ts'
import { readTimelines } from './readTimelines.ts'
import { reduceMoments } from './reduceMoments.ts'
import { stepIn } from './stepIn.ts'

/** A gifter's amount and rank in one list over a span, at most some 400 points. */
export function getGifterLine(
  asked: Asked,
  input: Span & { userId: string; period: Period },
): GifterLine {
  const { from, to } = input
  return {
    points: readPoints(asked, input),
    gaps: readGaps(asked, { from, to }),
    step: stepIn(asked, from),
  }
}

function readPoints(
  asked: Asked,
  { userId, period, from, to }: Span & { userId: string; period: Period },
): GifterLine['points'] {
  const gifter = findGifter(asked.store, userId)
  if (gifter === null) return []
  const list = listNumber[period]
  const timelines = readTimelines(asked, list, { from, to })
  const own = timelines.find((line) => line.gifter === gifter)
  if (!own) return []
  const others = timelines.filter((line) => line !== own)
  const all = ranksAlong(own, others, readListStates(asked, list, to), idsBefore(asked, userId))
  const points = startAt(all, from)
  const kept = reduceMoments(
    points.map(({ at }) => at),
    [points.map(({ amount }) => amount), points.map(({ rank }) => rank)],
  )
  return kept.flatMap((index) => points[index] ?? [])
}

/** What was before the span is how it began. */
function startAt(points: GifterLine['points'], from: number): GifterLine['points'] {
  const before = points.findLast(({ at }) => at < from)
  const within = points.filter(({ at }) => at >= from)
  const begins = before && before.amount !== null && within[0]?.at !== from
  return begins ? [{ ...before, at: from }, ...within] : within
}

/** Whether a gifter's id (as a number of any size) is before another's. */
function idsBefore({ store }: Asked, userId: string): (gifter: number) => boolean {
  const { key, id } = readColumns<'key' | 'id', number | string>(
    store,
    ['key', 'id'],
    'SELECT key, user_id AS id FROM gifter',
  )
  const own = BigInt(userId)
  const first = new Set(key.filter((_, index) => BigInt(id[index] ?? 0) < own))
  return (gifter) => first.has(gifter)
}
