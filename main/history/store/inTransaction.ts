import type Database from 'libsql'

/**
 * Runs `work` in one transaction that writes. What goes wrong in it undoes all of it and is thrown;
 * SQLite may have rolled back by itself then, as with a full disk.
 */
export function inTransaction<Result>(database: Database.Database, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}
