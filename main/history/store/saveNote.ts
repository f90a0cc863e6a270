import { ensureGifter } from './ensureGifter.ts'
import { isForgotten } from './isForgotten.ts'
import type { Store } from './Store.ts'

/**
 * Keeps what the user wrote about a gifter; an empty text removes it. Nothing is kept about a gifter
 * who was forgotten.
 *
 * @throws SqliteError
 */
export function saveNote(store: Store, userId: string, text: string): void {
  if (isForgotten(store, userId)) return
  store.transact(() => {
    const { key } = ensureGifter(store, userId)
    if (text === '') store.run('DELETE FROM note WHERE gifter = ?1', key)
    else {
      store.run(
        `INSERT INTO note (gifter, text, at) VALUES (?1, ?2, ?3)
          ON CONFLICT (gifter) DO UPDATE SET text = excluded.text, at = excluded.at`,
        key,
        text,
        store.now(),
      )
    }
  })
}
