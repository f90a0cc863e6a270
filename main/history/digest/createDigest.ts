import type { Store } from '../store/Store.ts'
import type { DigestState } from './DigestState.ts'
import { emptyDigest } from './emptyDigest.ts'
import { loadDigest } from './loadDigest.ts'
import { readNews } from './readNews.ts'
import { type Digested, takeUp } from './takeUp.ts'
import { writeDigest } from './writeDigest.ts'

/** Keeps the digest in step with what is recorded. */
export interface Digest {
  /** Takes up what was recorded of an account (its key) since the last time. */
  update(account: number): void
  /** Works all of it out anew, after something older was added. */
  rebuild(): void
  /** To be called after others changed the tables: memory is read anew. */
  invalidate(): void
}

export function createDigest(store: Store): Digest {
  const states = new Map<number, DigestState>()
  const ids = new Map<number, bigint>()

  function idOf(gifter: number): bigint {
    const known = ids.get(gifter)
    if (known !== undefined) return known
    const row = store.row<{ id: string }>('SELECT user_id AS id FROM gifter WHERE key = ?1', gifter)
    const id = BigInt(row?.id ?? 0)
    ids.set(gifter, id)
    return id
  }

  function update(account: number): void {
    const newest = store.row<{ at: number | null }>(
      'SELECT max(until) AS at FROM watched WHERE account = ?1',
      account,
    )?.at
    const state = states.get(account) ?? loadDigest(store, account)
    if (typeof newest !== 'number' || newest <= state.until) return
    const into: Digested = { faces: new Set(), finals: [], milestones: [] }
    const ends = store
      .rows<{ at: number }>(
        'SELECT until AS at FROM watched WHERE account = ?1 AND until >= ?2 ORDER BY since',
        account,
        state.until,
      )
      .map(({ at }) => at)
    // In case it fails half way, it is read from the file again.
    states.delete(account)
    let readAt = state.until
    for (const news of readNews(store, account, state.until)) {
      for (let end = ends[0]; end !== undefined && end < news.at; end = ends[0]) {
        readAt = Math.max(readAt, end)
        ends.shift()
      }
      takeUp(state, news, readAt, (first, second) => idOf(first) < idOf(second), into)
      readAt = news.at
    }
    state.until = newest
    store.transact(() => writeDigest(store, state, into))
    states.set(account, state)
  }

  function invalidate(): void {
    states.clear()
    ids.clear()
  }

  return {
    update,
    rebuild() {
      invalidate()
      store.transact(() => emptyDigest(store))
      for (const { key } of store.rows<{ key: number }>('SELECT key FROM account')) update(key)
    },
    invalidate,
  }
}
