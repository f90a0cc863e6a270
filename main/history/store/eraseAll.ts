import type { Store } from './Store.ts'

/**
 * Removes the whole history of all channels, notes and forgotten gifters included, and gives the
 * room back to the disk where that lets it.
 *
 * @throws SqliteError, with nothing removed
 */
export function eraseAll(store: Store): void {
  const tables = store.rows<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
  )
  // Otherwise each row would be followed into the other tables, which are emptied anyway.
  store.database.pragma('foreign_keys = OFF')
  try {
    store.transact(() => {
      for (const { name } of tables) store.run(`DELETE FROM "${name}"`)
    })
  } finally {
    store.database.pragma('foreign_keys = ON')
  }
  store.invalidate()
  try {
    store.database.exec('VACUUM')
  } catch {
    // A full disk has no room for it. What was removed is overwritten all the same.
  }
  store.database.pragma('wal_checkpoint(TRUNCATE)')
}
