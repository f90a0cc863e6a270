import { giveRoomBack } from './giveRoomBack.ts'
import { removeBefore } from './removeBefore.ts'
import type { Store } from './Store.ts'
import { thinSpan } from './thinSpan.ts'
import { thinStep } from './thinStep.ts'

const dayMs = 86_400_000
const yearMs = 365.25 * dayMs
/** How much is thinned in one go, ms. */
const portion = 6 * thinStep

/**
 * Does a small part of keeping the history small, which takes some ms: to be called until it answers
 * false, with others served in between. Before `fullDays` days ago only the last state of each hour
 * is kept (see `thinSpan`); what is older than `years` years is removed, though not the state at that
 * moment, so that all boards after it stay exact. At last the room is given back to the disk.
 *
 * @param options `now` in UTC ms; `years` 0 keeps everything
 * @returns whether there is more to do
 * @throws SqliteError; what was done before stays done
 */
export function thin(
  store: Store,
  options: { now: number; fullDays: number; years: number },
): boolean {
  const { now, fullDays, years } = options
  for (const { key } of store.rows<{ key: number }>('SELECT key FROM account')) {
    if (years > 0 && removeBefore(store, key, hourOf(now - years * yearMs))) return true
    if (thinNext(store, key, hourOf(now - fullDays * dayMs))) return true
  }
  return giveRoomBack(store)
}

function thinNext(store: Store, account: number, limit: number): boolean {
  const thinned = store.row<{ until: number }>(
    'SELECT until FROM thinned WHERE account = ?1',
    account,
  )
  const from = oldestAfter(store, account, thinned?.until ?? 0)
  if (from === null || from >= limit || (thinned && thinned.until >= limit)) return false
  const start = hourOf(from)
  const until = Math.min(start + portion, limit)
  store.transact(() => {
    thinSpan(store, account, start, until)
    store.run(
      `INSERT INTO thinned (account, until, step) VALUES (?1, ?2, ?3)
        ON CONFLICT (account) DO UPDATE SET until = excluded.until, step = excluded.step`,
      account,
      until,
      thinStep,
    )
  })
  store.invalidate()
  return true
}

/** The first moment from `from` on at which anything was recorded. */
function oldestAfter(store: Store, account: number, from: number): number | null {
  const row = store.row<{ at: number | null }>(
    `SELECT min(at) AS at FROM (
      SELECT min(at) AS at FROM gain WHERE account = ?1 AND at >= ?2
      UNION ALL SELECT min(at) FROM change WHERE account = ?1 AND list = 0 AND at >= ?2
      UNION ALL SELECT min(at) FROM change WHERE account = ?1 AND list = 1 AND at >= ?2
      UNION ALL SELECT min(at) FROM change WHERE account = ?1 AND list = 2 AND at >= ?2
      UNION ALL SELECT min(at) FROM change WHERE account = ?1 AND list = 3 AND at >= ?2
      UNION ALL SELECT min(at) FROM list_state WHERE account = ?1 AND list = 0 AND at >= ?2
      UNION ALL SELECT min(at) FROM list_state WHERE account = ?1 AND list = 1 AND at >= ?2
      UNION ALL SELECT min(at) FROM list_state WHERE account = ?1 AND list = 2 AND at >= ?2
      UNION ALL SELECT min(at) FROM list_state WHERE account = ?1 AND list = 3 AND at >= ?2
    )`,
    account,
    from,
  )
  return row?.at ?? null
}

function hourOf(at: number): number {
  return Math.floor(at / thinStep) * thinStep
}
