import type { Store } from '../store/Store.ts'

const yearMs = 365.25 * 86_400_000

/**
 * Removes from the digest what is older than history is kept, and those who were not seen since.
 *
 * @param keeping `now` in UTC ms; `years` 0 keeps everything
 */
export function trimDigest(store: Store, { now, years }: { now: number; years: number }): void {
  if (years === 0) return
  const limit = Math.floor(now - years * yearMs)
  store.transact(() => {
    store.run('DELETE FROM final WHERE ended_at < ?1', limit)
    store.run('DELETE FROM milestone WHERE at < ?1', limit)
    store.run('DELETE FROM face WHERE last_at < ?1', limit)
    store.run('UPDATE face SET first_at = ?1 WHERE first_at < ?1', limit)
  })
}
