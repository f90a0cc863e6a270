import type { Store } from '../store/Store.ts'

/** The key of a gifter, null for somebody who was never seen. */
export function findGifter(store: Store, userId: string): number | null {
  const row = store.row<{ key: number }>('SELECT key FROM gifter WHERE user_id = ?1', userId)
  return row?.key ?? null
}
