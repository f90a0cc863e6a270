import type Database from 'libsql'
import type { Problem } from '../../../contract/problem.ts'
import type { AccountState } from './AccountState.ts'

/** What a statement takes. */
export type SqlValue = string | number | null

/**
 * The opened history file. Everything is synchronous; statements are prepared once. Mind that
 * `database.prepare().get()` of libsql adds a `_metadata` field and ignores `pluck`: `row` does not.
 */
export interface Store {
  readonly database: Database.Database
  /** What the user should know of opening it: a broken file that was set aside. */
  readonly problems: readonly Problem[]
  /** UTC ms. */
  now(): number
  /** All rows of a query; parameters are `?1`, `?2`, ... */
  rows<Row>(sql: string, ...values: SqlValue[]): Row[]
  /** The first row of a query. */
  row<Row>(sql: string, ...values: SqlValue[]): Row | undefined
  /** Runs a statement. Returns how many rows it changed. */
  run(sql: string, ...values: SqlValue[]): number
  /** Runs `work` in one transaction, which is rolled back when it throws. */
  transact<Result>(work: () => Result): Result
  /** The newest state of each account by user id, and who was forgotten; see `invalidate`. */
  readonly memory: StoreMemory
  /** To be called after others than `recordReading` changed the tables: memory is read anew. */
  invalidate(): void
  /** Size on disk with all that belongs to it, bytes. */
  bytes(): number
  /**
   * Writes what is in the log into the file and closes it; may be called twice. The empty log may
   * stay beside it until the statements were collected or the thread ends.
   */
  close(): void
}

export interface StoreMemory {
  accounts: Map<string, AccountState>
  people: Map<string, KnownGifter>
  /** Null until it was read. */
  forgotten: Set<string> | null
}

/** What the file holds of a gifter. */
export interface KnownGifter {
  readonly key: number
  readonly name: string | null
  readonly namedAt: number
  readonly verified: boolean | null
  readonly picture: string | null
}
