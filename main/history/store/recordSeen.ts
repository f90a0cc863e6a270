import { loadAccount } from './loadAccount.ts'
import type { Store } from './Store.ts'
import { writeWatched } from './writeWatched.ts'

/**
 * Keeps that all lists of an account were seen once more as they were recorded last: the same as a
 * reading that says so, for the price of one row. Moments only grow, see `recordReading`.
 *
 * @param seen `at` in UTC ms, `intervalMs` to the next reading as planned
 * @throws SqliteError, with nothing written
 */
export function recordSeen(
  store: Store,
  seen: { accountId: string; at: number; intervalMs: number },
): void {
  store.transact(() => {
    const state = loadAccount(store, seen.accountId)
    if (state.newest === null) return
    const at = Math.max(seen.at, state.newest + 1)
    const since = writeWatched(store, state, at, seen.intervalMs)
    const lists = new Map(
      [...state.lists].map(([period, list]) => [
        period,
        { ...list, board: { ...list.board, readAt: at } },
      ]),
    )
    const interval = seen.intervalMs
    store.memory.accounts.set(seen.accountId, { ...state, newest: at, since, interval, lists })
  })
}
