import type { Period } from '../../contract/period.ts'
import type { Board } from '../board/Board.ts'
import type { RecordedReading } from './Recorded.ts'

/** ms for which an unchanged board wakes no thread. */
const longestHold = 600_000
/** Intervals without a reading that make a gap. */
const gapIntervals = 2.5

/** That lists were seen as they are until a moment (UTC ms). */
export interface Seen {
  readonly accountId: string
  /** What was written last, UTC ms. */
  readonly from: number
  readonly at: number
  readonly intervalMs: number
  /** When each list was read last, UTC ms; one at a time, they are not all read at once. */
  readonly readAt: Readonly<Partial<Record<Period, number>>>
}

/** What is to be written, in this order. */
export type Due =
  | { readonly name: 'record'; readonly input: RecordedReading }
  | { readonly name: 'seen'; readonly input: Seen }

export interface HeldReadings {
  /** The boards of last time, which the file should hold: no change against them is none. */
  expect(accountId: string, boards: readonly Board[]): void
  /** What has to be written now. */
  take(reading: RecordedReading): Due[]
  /** What is held back, which is then no longer. */
  flush(): Due[]
  /** The next reading of each channel is written whatever it says. */
  forget(): void
}

interface Known {
  readonly accountId: string
  /** The first reading after the start, while it is held back; it is written in full. */
  first: RecordedReading | null
  /** The lists as JSON. */
  readonly lists: Map<Period, string>
  readAt: Partial<Record<Period, number>>
  /** The newest reading, and the one written last, UTC ms; null before the first. */
  at: number | null
  writtenUntil: number
  intervalMs: number
}

/**
 * Holds back readings that say the same as before, so that a quiet board costs a write in ten
 * minutes instead of one a minute, and none at once after a start. A reading after a gap or after a
 * clock that was set back counts as changed, and with one list at a time so does each list's first.
 */
export function holdUnchanged(): HeldReadings {
  const known = new Map<string, Known>()

  function release(one: Known): Due[] {
    const { accountId, first, at, writtenUntil: from, intervalMs, readAt } = one
    if (at === null) return []
    one.first = null
    one.writtenUntil = at
    one.readAt = {}
    const due: Due[] = first ? [{ name: 'record', input: first }] : []
    if (at === from) return due
    return [...due, { name: 'seen', input: { accountId, from, at, intervalMs, readAt } }]
  }

  function write(one: Known, reading: RecordedReading): Due[] {
    const due = release(one)
    for (const board of reading.boards) one.lists.set(board.period, contentOf(board))
    one.at = one.writtenUntil = reading.at
    one.intervalMs = reading.intervalMs
    return [...due, { name: 'record', input: reading }]
  }

  function hold(one: Known, reading: RecordedReading): Due[] {
    if (one.at === null) {
      one.first = reading
      one.writtenUntil = reading.at
    }
    one.at = reading.at
    one.intervalMs = reading.intervalMs
    for (const { period, readAt } of reading.boards) one.readAt[period] = readAt
    return one.at - one.writtenUntil >= longestHold ? release(one) : []
  }

  return {
    expect(accountId, boards) {
      if (boards.length > 0 && !known.has(accountId)) known.set(accountId, begin(accountId, boards))
    },
    take(reading) {
      const { accountId, at, intervalMs, boards } = reading
      const one = known.get(accountId) ?? begin(accountId, [])
      known.set(accountId, one)
      const silence = one.at === null ? 0 : at - one.at
      const same =
        silence >= 0 &&
        silence <= gapIntervals * intervalMs &&
        boards.every((board) => one.lists.get(board.period) === contentOf(board))
      return same ? hold(one, reading) : write(one, reading)
    },
    flush: () => [...known.values()].flatMap(release),
    forget: () => known.clear(),
  }
}

function begin(accountId: string, boards: readonly Board[]): Known {
  const lists = new Map(boards.map((board) => [board.period, contentOf(board)]))
  return { accountId, first: null, lists, readAt: {}, at: null, writtenUntil: 0, intervalMs: 0 }
}

function contentOf({ complete, rows }: Board): string {
  return JSON.stringify([
    complete,
    rows.map((row) => [row.userId, row.name, row.amount, row.rank, row.verified, row.picture]),
  ])
}
