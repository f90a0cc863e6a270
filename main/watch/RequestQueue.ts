import type { RequestPriority } from './requestPriority.ts'

export interface RequestOptions {
  /**
   * Id of the account whose leaderboard is read. Such requests go one at a time for each account
   * and at most twice a minute; one that Kick answers with 401 counts in the minute of all, but not
   * in the account's, since it is sent again with a newer token.
   */
  board?: string | undefined
  /** Withdraws a request that still waits. One that was sent ends it by its own means. */
  signal?: AbortSignal | undefined
}

/** The one way to Kick's API for everything that shares a client id. */
export interface RequestQueue {
  /**
   * Sends `call` when its turn has come.
   *
   * @throws RequestDroppedError when it was withdrawn or the queue disposed; else what `call` throws
   */
  run<T>(priority: RequestPriority, call: () => Promise<T>, options?: RequestOptions): Promise<T>
  /** Makes waiting readings of this account's board as urgent as a wish of the user. */
  hurry(account: string): void
  /** Sends nothing for `ms` (at most an hour), as Kick asked with `Retry-After`. */
  holdFor(ms: number): void
  /** How long a reading of this account's board would have to wait now, ms; 0 when it may go. */
  waitFor(account: string): number
  /** Rejects everything that waits, and all that comes later. */
  dispose(): void
}
