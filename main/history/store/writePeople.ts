import type { Board, Gifter } from '../../board/Board.ts'
import { ensureGifter } from './ensureGifter.ts'
import type { KnownGifter, Store } from './Store.ts'

/**
 * Keeps who the gifters of one answer are: their names over time, and the newest mark and picture.
 * What Kick does not give (an empty name, null) takes nothing away.
 */
export function writePeople(store: Store, at: number, boards: readonly Board[]): void {
  const seen = new Map<string, Gifter>()
  for (const row of boards.flatMap((board) => board.rows)) {
    const first = seen.get(row.userId)
    seen.set(
      row.userId,
      first
        ? {
            ...first,
            name: first.name || row.name,
            verified: first.verified ?? row.verified,
            picture: first.picture ?? row.picture,
          }
        : row,
    )
  }
  for (const row of seen.values()) writePerson(store, at, row)
}

function writePerson(store: Store, at: number, row: Gifter): void {
  let known: KnownGifter = ensureGifter(store, row.userId)
  if (row.name !== '' && row.name !== known.name) {
    // Another account's clock may have been ahead; the newest name must stay the last.
    const namedAt = known.name === null ? at : Math.max(at, known.namedAt + 1)
    store.run(
      'INSERT INTO name (gifter, at, name) VALUES (?1, ?2, ?3)',
      known.key,
      namedAt,
      row.name,
    )
    known = { ...known, name: row.name, namedAt }
  }
  const verified = row.verified ?? known.verified
  const picture = row.picture ?? known.picture
  if (verified !== known.verified || picture !== known.picture) {
    store.run(
      'UPDATE gifter SET verified = ?2, picture = ?3 WHERE key = ?1',
      known.key,
      verified === null ? null : Number(verified),
      picture,
    )
    known = { ...known, verified, picture }
  }
  store.memory.people.set(row.userId, known)
}
