import Database from 'libsql'
import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Problem } from '../../../contract/problem.ts'
import { HistoryError } from '../HistoryError.ts'
import { migrations } from '../schema/migrations.ts'
import { holds } from './holds.ts'
import { inTransaction } from './inTransaction.ts'
import { isBrokenFile } from './isBrokenFile.ts'
import { isForeignFile, migrate } from './migrate.ts'
import { setAsideDatabase } from './setAsideDatabase.ts'
import type { SqlValue, Store } from './Store.ts'
import { toHistoryError } from './toHistoryError.ts'

export interface OpenOptions {
  /** UTC ms. */
  now(): number
  /**
   * Whether all of the file is read to see that it is whole; by default it is. 'whole' looks for
   * entries that the indexes lack, too, which takes several times as long.
   */
  check?: boolean | 'whole'
  /** Only tests have others. */
  steps?: readonly string[]
}

/** How long another process may hold the file before that is an error, ms. */
const patience = 5_000
const damage = {
  quick: "(SELECT quick_check FROM pragma_quick_check(1)) IS NOT 'ok'",
  whole: "(SELECT integrity_check FROM pragma_integrity_check(1)) IS NOT 'ok'",
}

/**
 * Opens the history file, brings it to the present version and checks it. A file that is broken or
 * no history is set aside with what belongs to it (its log would spoil the next one), and a new one
 * is begun; `problems` says so.
 *
 * @param path a file, made with mode 0600 if it is missing, or `:memory:`
 * @throws HistoryError 'history-newer' for a file of a newer Kickboard, which stays untouched, and
 *   'history-not-writable' where the disk does not let it
 */
export function openStore(path: string, options: OpenOptions): Store {
  try {
    try {
      return storeOf(openDatabase(path, options), path, options, [])
    } catch (error) {
      if (path === ':memory:' || !isBrokenFile(error)) throw error
      const file = setAsideDatabase(path)
      const problem: Problem = { code: 'history-broken', values: { file } }
      return storeOf(openDatabase(path, options), path, options, [problem])
    }
  } catch (error) {
    throw toHistoryError(error)
  }
}

function openDatabase(path: string, options: OpenOptions): Database.Database {
  const steps = options.steps ?? migrations
  if (path !== ':memory:') reserve(path)
  const database = new Database(path, { timeout: patience })
  try {
    if (isForeignFile(database)) throw fault('SQLITE_NOTADB', 'Another program made this.')
    if (holds(database, `(SELECT user_version FROM pragma_user_version) > ${steps.length}`)) {
      throw new HistoryError('history-newer')
    }
    // Takes effect before the first table only; lets a thinned file shrink step by step.
    database.exec('PRAGMA auto_vacuum = INCREMENTAL')
    database.exec(`PRAGMA busy_timeout = ${patience}`)
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = NORMAL')
    // What is forgotten is overwritten with zeros.
    database.exec('PRAGMA secure_delete = ON')
    const { check = true } = options
    if (check && holds(database, check === 'whole' ? damage.whole : damage.quick)) {
      throw fault('SQLITE_CORRUPT', 'The check found damage.')
    }
    migrate(database, steps)
    database.exec('PRAGMA foreign_keys = ON')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** SQLite gives its log the mode of the file. */
function reserve(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
}

function fault(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}

function storeOf(
  database: Database.Database,
  path: string,
  options: OpenOptions,
  problems: readonly Problem[],
): Store {
  const prepared = new Map<string, Database.Statement>()
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  const rows = <Row>(sql: string, values: SqlValue[]) => statement(sql).all(values) as Row[]
  const memory: Store['memory'] = { accounts: new Map(), people: new Map(), forgotten: null }

  return {
    database,
    problems,
    now: options.now,
    memory,
    rows: (sql, ...values) => rows(sql, values),
    row: <Row>(sql: string, ...values: SqlValue[]) => rows<Row>(sql, values)[0],
    run: (sql, ...values) => statement(sql).run(values).changes,
    transact: (work) => inTransaction(database, work),
    invalidate() {
      memory.accounts.clear()
      memory.people.clear()
      memory.forgotten = null
    },
    bytes() {
      if (path !== ':memory:') {
        return ['', '-wal', '-shm'].reduce(
          (sum, ending) => sum + (statSync(path + ending, { throwIfNoEntry: false })?.size ?? 0),
          0,
        )
      }
      const [pages] = database.pragma('page_count') as { page_count: number }[]
      const [page] = database.pragma('page_size') as { page_size: number }[]
      return (pages?.page_count ?? 0) * (page?.page_size ?? 0)
    },
    close() {
      if (!database.open) return
      try {
        database.exec('PRAGMA optimize')
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      } catch {
        // A full disk or a damaged file: the log stays, and is taken up at the next opening.
      } finally {
        database.close()
      }
    },
  }
}
