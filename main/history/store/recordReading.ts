import type { Board } from '../../board/Board.ts'
import { findGains } from '../../board/findGains.ts'
import type { RecordedReading } from '../Recorded.ts'
import type { AccountState } from './AccountState.ts'
import { encodeRanks } from './encodeRanks.ts'
import { ensureGifter } from './ensureGifter.ts'
import { isForgotten } from './isForgotten.ts'
import { loadAccount } from './loadAccount.ts'
import type { Store } from './Store.ts'
import { writeList } from './writeList.ts'
import { writePeople } from './writePeople.ts'
import { writeWatched } from './writeWatched.ts'

/**
 * Keeps what changed with a reading, in one transaction. A reading without a change only moves the
 * end of the watched span.
 *
 * Moments of an account only grow: where the clock was set back, a reading is kept 1 ms after the
 * newest one until the clock has passed that again. So nothing is lost, the order stays the real one
 * and what was recorded before is not touched; only the moments are off meanwhile.
 *
 * @returns the moment under which it was kept, UTC ms
 * @throws SqliteError, with nothing written
 */
export function recordReading(store: Store, reading: RecordedReading): number {
  try {
    return store.transact(() => record(store, reading))
  } catch (error) {
    // Memory may hold what was rolled back.
    store.invalidate()
    throw error
  }
}

function record(store: Store, reading: RecordedReading): number {
  const state = loadAccount(store, reading.accountId)
  const at = state.newest === null ? reading.at : Math.max(reading.at, state.newest + 1)
  const taken = reading.boards.map((board) => take(store, board, at))
  const lists = new Map(state.lists)

  writePeople(store, at, taken)
  for (const [index, board] of taken.entries()) {
    const before = state.lists.get(board.period) ?? null
    const ranks = ranksOf(reading.boards[index] ?? board, board, before?.ranks ?? null)
    lists.set(board.period, writeList(store, state.key, at, before, board, ranks))
  }
  writeGains(store, state, at, taken)
  const since = writeWatched(store, state, at, reading.intervalMs)
  store.memory.accounts.set(reading.accountId, {
    key: state.key,
    newest: at,
    since,
    interval: reading.intervalMs,
    lists,
  })
  return at
}

/** The board without the gifters who were forgotten. */
function take(store: Store, board: Board, at: number): Board {
  const rows = board.rows.filter((row) => !isForgotten(store, row.userId))
  return { ...board, readAt: at, rows }
}

/** Whoever stood below a forgotten gifter moves up where ranks follow a rule, then as now. */
function ranksOf(whole: Board, board: Board, last: string | null): string {
  const encoded = encodeRanks(
    whole.rows.map((row) => row.amount),
    whole.rows.map((row) => row.rank),
    last,
  )
  if (whole.rows.length === board.rows.length || !encoded.startsWith('[')) return encoded
  return JSON.stringify(board.rows.map((row) => row.rank))
}

function writeGains(store: Store, state: AccountState, at: number, boards: readonly Board[]): void {
  const before = new Map([...state.lists].map(([period, list]) => [period, list.board]))
  for (const gain of findGains(before, boards)) {
    store.run(
      `INSERT INTO gain (account, at, gifter, since, amount, least) VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
      state.key,
      at,
      ensureGifter(store, gain.userId).key,
      gain.since,
      gain.amount,
      gain.least ? 1 : 0,
    )
  }
}
