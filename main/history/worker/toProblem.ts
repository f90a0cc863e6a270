import type { Problem } from '../../../contract/problem.ts'
import { HistoryError } from '../HistoryError.ts'

/** SQLite's results that mean that the file cannot be written (https://www.sqlite.org/rescode.html). */
const notWritable = [
  'SQLITE_FULL',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_IOERR',
  'SQLITE_PERM',
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
]
const broken = ['SQLITE_CORRUPT', 'SQLITE_NOTADB']

/** What an error of the history's thread means to a person. */
export function toProblem(error: unknown): Problem {
  if (error instanceof HistoryError) return error.problem
  const code = codeOf(error)
  if (startsWithOne(code, broken)) return { code: 'history-broken', values: {} }
  if (startsWithOne(code, notWritable)) return { code: 'history-not-writable', values: {} }
  return { code: 'unexpected', values: {} }
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** Extended results begin with the result that they extend. */
function startsWithOne(code: string, results: readonly string[]): boolean {
  return results.some((result) => code.startsWith(result))
}
