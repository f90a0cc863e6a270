import { HistoryError } from '../HistoryError.ts'

const refusals =
  /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM|BUSY|LOCKED)|E(ACCES|PERM|ROFS|NOSPC|ISDIR|NOTDIR|EXIST|BUSY|IO|DQUOT|MFILE|NFILE))/

/**
 * What the disk refused, as 'history-not-writable'; every other error as it is. libsql fails to open
 * a file with a plain error that has no code but names SQLite's number 14 (`SQLITE_CANTOPEN`).
 */
export function toHistoryError(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown }
  const refused =
    (typeof code === 'string' && refusals.test(code)) ||
    (typeof message === 'string' && message.startsWith('ConnectionFailed'))
  return refused ? new HistoryError('history-not-writable') : error
}
