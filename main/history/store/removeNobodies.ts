import type { Store } from './Store.ts'

/**
 * Removes the gifters of whom nothing is left but their name. Who refers to whom is looked after
 * here: SQLite would read all changes for each of them.
 */
export function removeNobodies(store: Store): void {
  store.database.pragma('foreign_keys = OFF')
  try {
    store.transact(() => {
      store.run(
        `DELETE FROM gifter WHERE key NOT IN (
            SELECT gifter FROM face UNION SELECT gifter FROM final UNION SELECT gifter FROM note
            UNION SELECT gifter FROM alert
            UNION SELECT gifter FROM milestone WHERE gifter IS NOT NULL
          )
          AND NOT EXISTS (SELECT 1 FROM gain WHERE gain.gifter = gifter.key)
          AND NOT EXISTS (
            SELECT 1 FROM account CROSS JOIN (VALUES (0), (1), (2), (3)) AS lists
            CROSS JOIN change ON change.account = account.key AND change.list = lists.column1
              AND change.gifter = gifter.key
          )`,
      )
      store.run('DELETE FROM name WHERE gifter NOT IN (SELECT key FROM gifter)')
    })
  } finally {
    store.database.pragma('foreign_keys = ON')
  }
  store.invalidate()
}
