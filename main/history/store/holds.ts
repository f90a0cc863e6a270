import type Database from 'libsql'

/**
 * Whether a condition in SQL is true. Asked without a statement of its own: libsql keeps a database
 * open until the last statement was collected as garbage, whatever `close` says, and a file that is
 * open cannot be moved aside on Windows. So the answer comes as an error, that of a broken JSON text.
 *
 * @throws SqliteError where the condition cannot be looked at
 */
export function holds(database: Database.Database, condition: string): boolean {
  try {
    database.exec(`SELECT CASE WHEN ${condition} THEN json('{') END`)
    return false
  } catch (error) {
    if (error instanceof Error && error.message.includes('malformed JSON')) return true
    throw error
  }
}
