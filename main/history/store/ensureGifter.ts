import type { KnownGifter, Store } from './Store.ts'

/** What the file holds of a gifter, who is written where not there yet. Forgotten ones: see `isForgotten`. */
export function ensureGifter(store: Store, userId: string): KnownGifter {
  const known = store.memory.people.get(userId) ?? find(store, userId)
  if (known) {
    store.memory.people.set(userId, known)
    return known
  }
  store.run('INSERT INTO gifter (user_id) VALUES (?1)', userId)
  return ensureGifter(store, userId)
}

function find(store: Store, userId: string): KnownGifter | null {
  const row = store.row<{
    key: number
    verified: number | null
    picture: string | null
    name: string | null
    namedAt: number | null
  }>(
    `SELECT key, verified, picture, name, at AS namedAt FROM gifter
      LEFT JOIN name ON name.gifter = key AND at = (SELECT max(at) FROM name WHERE gifter = key)
      WHERE user_id = ?1`,
    userId,
  )
  if (!row) return null
  const { key, name, picture } = row
  const verified = row.verified === null ? null : row.verified === 1
  return { key, name, namedAt: row.namedAt ?? 0, verified, picture }
}
