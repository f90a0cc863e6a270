import { listNumber } from '../schema/migrations.ts'
import type { Store } from './Store.ts'

/**
 * Removes all that is known of a gifter, for good: only the user id stays, so that the next reading
 * does not take them up again. In past boards whoever stood below moves up. What is removed is
 * overwritten, in the log too.
 *
 * @throws SqliteError, with nothing removed
 */
export function forgetGifter(store: Store, userId: string): void {
  store.transact(() => {
    const gifter = store.row<{ key: number }>('SELECT key FROM gifter WHERE user_id = ?1', userId)
    if (gifter) {
      for (const { key } of store.rows<{ key: number }>('SELECT key FROM account')) {
        for (const list of Object.values(listNumber)) {
          store.run(
            'DELETE FROM change WHERE account = ?1 AND list = ?2 AND gifter = ?3',
            key,
            list,
            gifter.key,
          )
        }
      }
      store.run('DELETE FROM gifter WHERE key = ?1', gifter.key)
    }
    store.run(
      'INSERT INTO forgotten (user_id, at) VALUES (?1, ?2) ON CONFLICT DO NOTHING',
      userId,
      store.now(),
    )
  })
  store.invalidate()
  store.database.pragma('wal_checkpoint(TRUNCATE)')
}
