import type Database from 'libsql'
import { holds } from './holds.ts'
import { inTransaction } from './inTransaction.ts'

/** Marks a SQLite file as ours: "KICK". */
const application = 0x4b_49_43_4b

/**
 * Takes a file through the steps that it has not seen, each in a transaction of its own together
 * with the new `user_version`, so that one that fails leaves the file as it was before it.
 *
 * @throws the error of a step that fails
 */
export function migrate(database: Database.Database, steps: readonly string[]): void {
  for (let version = 0; version < steps.length; version++) {
    if (holds(database, `(SELECT user_version FROM pragma_user_version) > ${version}`)) continue
    inTransaction(database, () => {
      database.exec(steps[version] ?? '')
      database.exec(`PRAGMA application_id = ${application}`)
      database.exec(`PRAGMA user_version = ${version + 1}`)
    })
  }
}

/** Whether the file holds tables of something else. */
export function isForeignFile(database: Database.Database): boolean {
  return holds(
    database,
    `(SELECT application_id FROM pragma_application_id) <> ${application}
      AND EXISTS (SELECT 1 FROM sqlite_schema)`,
  )
}
