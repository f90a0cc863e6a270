import { isForgotten } from '../store/isForgotten.ts'
import type { Store } from '../store/Store.ts'

/** What an import does with gifters. */
export interface PeopleMerge {
  /** Their key, written where they are new; null for one who was forgotten. */
  key(userId: string): number | null
  /** Removes all that is known of a gifter, for good. @param at UTC ms */
  forget(userId: string, at: number): void
  /** A verified mark that is known here already stays. */
  mark(userId: string, verified: boolean | null): void
  name(userId: string, at: number, name: string): void
  /** The newer note stays. */
  note(userId: string, at: number, text: string): void
  end(): void
}

export function mergePeople(store: Store): PeopleMerge {
  const keys = new Map<string, number>()

  function find(userId: string): number | null {
    const row = store.row<{ key: number }>('SELECT key FROM gifter WHERE user_id = ?1', userId)
    return row?.key ?? null
  }

  function key(userId: string): number | null {
    const known = keys.get(userId)
    if (known !== undefined) return known
    if (isForgotten(store, userId)) return null
    let found = find(userId)
    if (found === null) {
      store.run('INSERT INTO gifter (user_id) VALUES (?1)', userId)
      found = find(userId)
    }
    if (found !== null) keys.set(userId, found)
    return found
  }

  return {
    key,
    forget(userId, at) {
      store.run('DELETE FROM gifter WHERE user_id = ?1', userId)
      store.run('INSERT INTO forgotten (user_id, at) VALUES (?1, ?2)', userId, at)
      keys.delete(userId)
      store.memory.forgotten = null
    },
    mark(userId, verified) {
      const gifter = key(userId)
      if (gifter === null || verified === null) return
      store.run(
        'UPDATE gifter SET verified = coalesce(verified, ?2) WHERE key = ?1',
        gifter,
        Number(verified),
      )
    },
    name(userId, at, name) {
      const gifter = key(userId)
      if (gifter === null) return
      store.run(
        'INSERT OR IGNORE INTO name (gifter, at, name) VALUES (?1, ?2, ?3)',
        gifter,
        at,
        name,
      )
    },
    note(userId, at, text) {
      const gifter = key(userId)
      if (gifter === null) return
      store.run(
        `INSERT INTO note (gifter, text, at) VALUES (?1, ?2, ?3)
          ON CONFLICT (gifter) DO UPDATE SET text = excluded.text, at = excluded.at
          WHERE excluded.at > note.at`,
        gifter,
        text,
        at,
      )
    },
    end() {
      // Two histories may know the same name since different moments: the first one counts.
      store.run(
        `DELETE FROM name WHERE (gifter, at) IN (
          SELECT gifter, at FROM (
            SELECT gifter, at, name,
              lag(name) OVER (PARTITION BY gifter ORDER BY at) AS before FROM name
          ) WHERE name = before
        )`,
      )
    },
  }
}
