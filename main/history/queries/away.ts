import type { Away } from '../../../contract/history/past.ts'
import type { Gain, GifterRef } from '../../../contract/history/values.ts'
import { periods } from '../../../contract/period.ts'
import { clampToSafe } from '../../board/clampToSafe.ts'
import { listNumber } from '../schema/migrations.ts'
import { readList } from '../store/readList.ts'
import type { Asked } from './Asked.ts'
import { refer } from './refer.ts'
import { type GainRow, toGain } from './toGain.ts'

type Ref = (gifter: number) => GifterRef

/** The most gifters that are named one by one. */
const named = 100

/** What changed after `from` and until `to` (UTC ms), one line for each gifter; null: nothing did. */
export function away(asked: Asked, from: number, to: number): Away | null {
  const { store, account } = asked
  const ref = refer(store)
  const rows = store.rows<GainRow>(
    `SELECT at, since, gifter, amount, least FROM gain
      WHERE account = ?1 AND at > ?2 AND at <= ?3 ORDER BY at`,
    account,
    from,
    to,
  )
  const answer: Away = {
    from,
    to,
    total: clampToSafe(rows.reduce((sum, { amount }) => sum + amount, 0)),
    least: rows.some(({ least }) => least === 1),
    gains: sumUp(rows, ref).slice(0, named),
    newFaces: readNewFaces(asked, from, to).map(ref),
    leaders: readLeaders(asked, from, to, ref),
    ended: readEnded(asked, from, to, ref),
  }
  const { gains, newFaces, leaders, ended } = answer
  return gains.length + newFaces.length + leaders.length + ended.length > 0 ? answer : null
}

function sumUp(rows: readonly GainRow[], ref: Ref): Gain[] {
  const sums = new Map<number, GainRow>()
  for (const row of rows) {
    const sum = sums.get(row.gifter)
    sums.set(row.gifter, {
      ...row,
      since: sum?.since ?? row.since,
      amount: clampToSafe(row.amount + (sum?.amount ?? 0)),
      least: Math.max(row.least, sum?.least ?? 0),
    })
  }
  return [...sums.values()]
    .filter(({ amount }) => amount !== 0)
    .toSorted((first, second) => second.amount - first.amount)
    .map((row) => toGain(row, ref))
}

/** Those of the first reading of all are not new: they were there before. */
function readNewFaces({ store, account }: Asked, from: number, to: number): number[] {
  return store
    .rows<{ gifter: number }>(
      `SELECT gifter FROM face WHERE account = ?1 AND first_at > ?2 AND first_at <= ?3
        AND first_at > (SELECT min(since) FROM watched WHERE account = ?1)
        ORDER BY first_at LIMIT ${named}`,
      account,
      from,
      to,
    )
    .map(({ gifter }) => gifter)
}

function readLeaders(
  { store, account }: Asked,
  from: number,
  to: number,
  ref: Ref,
): Away['leaders'] {
  return periods.flatMap((period) => {
    const then = readList(store, account, listNumber[period], from)
    const now = readList(store, account, listNumber[period], to)?.rows[0]
    // A list that was not known before has no leader who was followed by another.
    if (!then || !now) return []
    const before = then.rows[0]
    if (before?.gifter === now.gifter) return []
    return [{ period, before: before ? ref(before.gifter) : null, now: ref(now.gifter) }]
  })
}

function readEnded({ store, account }: Asked, from: number, to: number, ref: Ref): Away['ended'] {
  return (['week', 'month'] as const).flatMap((period) =>
    store
      .rows<{ gifter: number; total: number }>(
        `SELECT (
              SELECT gifter FROM final AS first
                WHERE first.account = ?1 AND first.list = ?2 AND first.ended_at = final.ended_at
                ORDER BY rank, amount DESC LIMIT 1
            ) AS gifter, sum(amount) AS total FROM final
            WHERE account = ?1 AND list = ?2 AND ended_at > ?3 AND ended_at <= ?4
            GROUP BY ended_at ORDER BY ended_at`,
        account,
        listNumber[period],
        from,
        to,
      )
      .map(({ gifter, total }) => ({ period, winner: ref(gifter), total: clampToSafe(total) })),
  )
}
