import type { Seen } from '../holdUnchanged.ts'
import { loadAccount } from './loadAccount.ts'
import type { Store } from './Store.ts'
import { writeWatched } from './writeWatched.ts'

/**
 * Keeps until when lists were seen as they were recorded last: the same as the readings that say so,
 * for the price of one row. There was no gap between these readings, however long that took, so that
 * the next one alone is measured by the interval. Moments only grow, see `recordReading`.
 *
 * @returns whether there is a reading that it can go on from
 * @throws SqliteError, with nothing written
 */
export function recordSeen(store: Store, seen: Seen): boolean {
  try {
    return store.transact(() => record(store, seen))
  } catch (error) {
    // Memory may hold what was rolled back.
    store.invalidate()
    throw error
  }
}

function record(store: Store, seen: Seen): boolean {
  const state = loadAccount(store, seen.accountId)
  if (state.newest === null) return false
  const at = Math.max(seen.at, state.newest + 1)
  const interval = seen.intervalMs
  const since = writeWatched(store, state, at, Math.max(interval, seen.at - seen.from))
  const lists = new Map(
    [...state.lists].map(([period, list]) => {
      const readAt = Math.max(list.board.readAt, Math.min(at, seen.readAt[period] ?? 0))
      return [period, { ...list, board: { ...list.board, readAt } }]
    }),
  )
  store.memory.accounts.set(seen.accountId, { ...state, newest: at, since, interval, lists })
  return true
}
