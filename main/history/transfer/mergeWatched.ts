import type { Store } from '../store/Store.ts'

/**
 * Adds a span of watching; spans that meet become one.
 *
 * @param account key of the channel
 * @param span UTC ms
 */
export function mergeWatched(
  store: Store,
  account: number,
  { since, until }: { since: number; until: number },
): void {
  const overlap = 'account = ?1 AND since <= ?3 AND until >= ?2'
  const known = store.row<{ first: number | null; last: number | null }>(
    `SELECT min(since) AS first, max(until) AS last FROM watched WHERE ${overlap}`,
    account,
    since,
    until,
  )
  if (!known || known.first === null || known.last === null) {
    store.run(
      'INSERT INTO watched (account, since, until) VALUES (?1, ?2, ?3)',
      account,
      since,
      until,
    )
    return
  }
  store.run(`DELETE FROM watched WHERE ${overlap}`, account, since, until)
  store.run(
    'INSERT INTO watched (account, since, until) VALUES (?1, ?2, ?3)',
    account,
    Math.min(since, known.first),
    Math.max(until, known.last),
  )
}
