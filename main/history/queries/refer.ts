import type { GifterRef } from '../../../contract/history/values.ts'
import type { Store } from '../store/Store.ts'

/** Gives the gifters of one answer by their keys, each looked up once, under their present names. */
export function refer(store: Store): (gifter: number) => GifterRef {
  const known = new Map<number, GifterRef>()
  return (gifter) => {
    const ref = known.get(gifter) ?? find(store, gifter)
    known.set(gifter, ref)
    return ref
  }
}

function find(store: Store, gifter: number): GifterRef {
  const row = store.row<{ userId: string; verified: number | null; name: string | null }>(
    `SELECT user_id AS userId, verified,
        (SELECT name FROM name WHERE gifter = key ORDER BY at DESC LIMIT 1) AS name
      FROM gifter WHERE key = ?1`,
    gifter,
  )
  const verified = row?.verified ?? null
  return {
    userId: row?.userId ?? '0',
    name: row?.name ?? '',
    avatar: null,
    verified: verified === null ? null : verified === 1,
  }
}
