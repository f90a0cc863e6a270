import type { Seen } from '../holdUnchanged.ts'
import { recordSeen } from '../store/recordSeen.ts'
import type { Store } from '../store/Store.ts'

/**
 * Keeps until when an unchanged board was seen. There was no gap between the readings that were
 * held back, however long that took, so that the next one alone is measured by the interval.
 *
 * @throws SqliteError, with nothing written
 */
export function recordHeld(store: Store, { accountId, from, at, intervalMs }: Seen): void {
  recordSeen(store, { accountId, at, intervalMs: Math.max(intervalMs, at - from) })
  const state = store.memory.accounts.get(accountId)
  if (state) store.memory.accounts.set(accountId, { ...state, interval: intervalMs })
}
