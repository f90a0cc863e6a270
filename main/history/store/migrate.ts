import type Database from 'libsql'
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
  const [row] = database.pragma('user_version') as { user_version: number }[]
  for (let version = row?.user_version ?? 0; version < steps.length; version++) {
    inTransaction(database, () => {
      database.exec(steps[version] ?? '')
      database.pragma(`application_id = ${application}`)
      database.pragma(`user_version = ${version + 1}`)
    })
  }
}

/** Whether the file holds tables of something else. */
export function isForeignFile(database: Database.Database): boolean {
  const [row] = database.pragma('application_id') as { application_id: number }[]
  const [tables] = database.prepare('SELECT count(*) AS count FROM sqlite_schema').all([]) as {
    count: number
  }[]
  return row?.application_id !== application && (tables?.count ?? 0) > 0
}
