import type { GifterStory } from '../../../contract/history/gifters.ts'
import type { Place } from '../../../contract/history/values.ts'
import { periods } from '../../../contract/period.ts'
import { listNumber } from '../schema/migrations.ts'
import { readList } from '../store/readList.ts'
import type { Asked } from './Asked.ts'
import { countTopTenWeeks } from './countTopTenWeeks.ts'
import { findGifter } from './findGifter.ts'
import { newestReading } from './newestReading.ts'
import { type BestColumns, placeOf } from './placeOf.ts'
import { refer } from './refer.ts'
import { type GainRow, toGain } from './toGain.ts'

const shown = 50

/** What is known of one gifter; null for somebody who was never on this channel's board. */
export function getGifter(asked: Asked, { userId }: { userId: string }): GifterStory | null {
  const { store, account } = asked
  const gifter = findGifter(store, userId)
  const face = store.row<BestColumns & { first_at: number; last_at: number | null }>(
    `SELECT first_at, last_at, best_list, best_rank, best_amount, best_at FROM face
      WHERE account = ?1 AND gifter = ?2`,
    account,
    gifter,
  )
  if (gifter === null || !face) return null
  const newest = newestReading(asked) ?? face.first_at
  const ref = refer(store)
  const places = readPlaces(asked, gifter, newest)
  return {
    gifter: ref(gifter),
    formerNames: readFormerNames(asked, gifter),
    firstSeen: face.first_at,
    lastSeen: face.last_at ?? newest,
    places,
    best: placeOf(face),
    topTenWeeks: countTopTenWeeks(
      asked,
      gifter,
      places.find(({ period }) => period === 'week')?.rank ?? null,
    ),
    gains: store
      .rows<GainRow>(
        `SELECT at, since, gifter, amount, least FROM gain
          WHERE account = ?1 AND gifter = ?2 ORDER BY at DESC LIMIT ${shown}`,
        account,
        gifter,
      )
      .map((row) => toGain(row, ref)),
    alerts: readAlerts(asked, gifter),
    note:
      store.row<{ text: string }>('SELECT text FROM note WHERE gifter = ?1', gifter)?.text ?? '',
  }
}

function readPlaces({ store, account }: Asked, gifter: number, at: number): Place[] {
  return periods.flatMap((period) => {
    const row = readList(store, account, listNumber[period], at)?.rows.find(
      (one) => one.gifter === gifter,
    )
    return row ? [{ period, rank: row.rank, amount: row.amount, at }] : []
  })
}

/** Each name that was followed by another, with the reading that brought that. */
function readFormerNames({ store }: Asked, gifter: number): GifterStory['formerNames'] {
  const names = store.rows<{ at: number; name: string }>(
    'SELECT at, name FROM name WHERE gifter = ?1 ORDER BY at DESC',
    gifter,
  )
  return names.slice(1).map(({ name }, index) => ({ name, until: names[index]?.at ?? 0 }))
}

function readAlerts({ store, account }: Asked, gifter: number): GifterStory['alerts'] {
  return store
    .rows<{ at: number; list: number }>(
      `SELECT at, list FROM alert WHERE account = ?1 AND gifter = ?2
        ORDER BY at DESC LIMIT ${shown}`,
      account,
      gifter,
    )
    .flatMap(({ at, list }) => {
      const period = periods.find((name) => listNumber[name] === list)
      return period ? [{ at, period }] : []
    })
}
