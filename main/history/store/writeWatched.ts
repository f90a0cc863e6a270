import type { AccountState } from './AccountState.ts'
import type { Store } from './Store.ts'

/** A silence longer than this many intervals is a gap. */
const missed = 2.5

/**
 * Moves the end of the watched span of an account, or begins a new one after a gap.
 *
 * @param at UTC ms, later than the newest reading
 * @param interval ms to the next reading as planned
 * @returns the begin of the span that the reading is in
 */
export function writeWatched(
  store: Store,
  state: AccountState,
  at: number,
  interval: number,
): number {
  const { key, newest, since } = state
  const longest = missed * Math.max(interval, state.interval)
  if (newest !== null && since !== null && at - newest <= longest) {
    store.run('UPDATE watched SET until = ?3 WHERE account = ?1 AND since = ?2', key, since, at)
    return since
  }
  store.run('INSERT INTO watched (account, since, until) VALUES (?1, ?2, ?2)', key, at)
  return at
}
