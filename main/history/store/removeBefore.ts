import { listNumber } from '../schema/migrations.ts'
import { removeNobodies } from './removeNobodies.ts'
import type { Store } from './Store.ts'

/** Rows that are removed in one go. */
const portion = 500

/** Changes that a later one until the limit, or a new period, has made worthless. */
const worthless = `
  SELECT gifter, at FROM change INDEXED BY change_by_moment
  WHERE account = ?1 AND list = ?2 AND at < ?3 AND (
    amount IS NULL OR at < ?4 OR EXISTS (
      SELECT 1 FROM change AS later WHERE later.account = ?1 AND later.list = ?2
        AND later.gifter = change.gifter AND later.at > change.at AND later.at <= ?3
    )
  ) ORDER BY at LIMIT ${portion}`

/**
 * Removes a portion of what lies before a moment. What describes the state of the boards at it stays,
 * so that they and all later ones are as before; earlier moments have no board any more. The digest
 * is trimmed by its own part.
 *
 * @param account key of the account
 * @param limit UTC ms
 * @returns whether there may be more to remove
 */
export function removeBefore(store: Store, account: number, limit: number): boolean {
  if (isTrimmed(store, account, limit)) return false
  const done = store.transact(() => {
    for (const list of Object.values(listNumber)) {
      if (removeFrom(store, account, list, limit)) return false
    }
    removeTheRest(store, account, limit)
    trimWatched(store, account, limit)
    return true
  })
  store.invalidate()
  if (done) removeNobodies(store)
  return true
}

/** Whether no more than the state at the limit is left of before. */
function isTrimmed(store: Store, account: number, limit: number): boolean {
  const spans = store.rows<{ since: number; until: number }>(
    'SELECT since, until FROM watched WHERE account = ?1 AND since < ?2 ORDER BY since LIMIT 2',
    account,
    limit,
  )
  const [oldest] = spans
  return !oldest || (spans.length === 1 && oldest.since === oldest.until)
}

/** @returns whether the portion was used up */
function removeFrom(store: Store, account: number, list: number, limit: number): boolean {
  const began = store.row<{ at: number | null }>(
    `SELECT max(at) AS at FROM list_state INDEXED BY list_began
      WHERE account = ?1 AND list = ?2 AND at <= ?3 AND began = 1`,
    account,
    list,
    limit,
  )
  const rows = store.rows<{ gifter: number; at: number }>(
    worthless,
    account,
    list,
    limit,
    began?.at ?? 0,
  )
  // Oldest first, so that what a null ended is gone before the null is.
  for (const { gifter, at } of rows) {
    store.run(
      'DELETE FROM change WHERE account = ?1 AND list = ?2 AND gifter = ?3 AND at = ?4',
      account,
      list,
      gifter,
      at,
    )
  }
  if (rows.length === portion) return true
  store.run(
    `DELETE FROM list_state WHERE account = ?1 AND list = ?2 AND at < (
      SELECT max(at) FROM list_state WHERE account = ?1 AND list = ?2 AND at <= ?3
    )`,
    account,
    list,
    limit,
  )
  return false
}

function removeTheRest(store: Store, account: number, limit: number): void {
  store.run('DELETE FROM gain WHERE account = ?1 AND at < ?2', account, limit)
  store.run('DELETE FROM alert WHERE account = ?1 AND at < ?2', account, limit)
}

/** The span of the limit begins at it; where nobody watched then, the end of the last one stays. */
function trimWatched(store: Store, account: number, limit: number): void {
  const last = store.row<{ since: number; until: number }>(
    `SELECT since, until FROM watched WHERE account = ?1 AND since < ?2
      ORDER BY since DESC LIMIT 1`,
    account,
    limit,
  )
  if (!last) return
  store.run('DELETE FROM watched WHERE account = ?1 AND since < ?2', account, limit)
  store.run(
    'INSERT OR IGNORE INTO watched (account, since, until) VALUES (?1, ?2, ?3)',
    account,
    Math.min(limit, last.until),
    last.until,
  )
}
