import type { Board } from '../board/Board.ts'
import type { RecordedReading } from './Recorded.ts'

/** ms for which an unchanged board wakes no thread. */
const longestHold = 600_000
/** Intervals without a reading that make a gap. */
const gapIntervals = 2.5

/** That a board was seen as it is until a moment (UTC ms). */
export interface Seen {
  readonly accountId: string
  /** What was written last, UTC ms. */
  readonly from: number
  readonly at: number
  readonly intervalMs: number
}

export interface HeldReadings {
  /** What has to be written now: a reading, how long the one before was seen, or nothing. */
  take(reading: RecordedReading): { seen: Seen | null; reading: RecordedReading | null }
  /** What is held back, which is then no longer. */
  flush(): Seen[]
  /** The next reading of each channel is written whatever it says. */
  forget(): void
}

/**
 * Holds back readings that say the same as the one before, so that a quiet board costs a write in
 * ten minutes instead of one a minute. A reading after a gap or after a clock that was set back
 * counts as changed.
 */
export function holdUnchanged(): HeldReadings {
  const last = new Map<
    string,
    { boards: string; at: number; writtenUntil: number; intervalMs: number }
  >()

  function held(accountId: string): Seen | null {
    const known = last.get(accountId)
    if (!known || known.at === known.writtenUntil) return null
    const from = known.writtenUntil
    known.writtenUntil = known.at
    return { accountId, from, at: known.at, intervalMs: known.intervalMs }
  }

  return {
    take(reading) {
      const { accountId, at, intervalMs } = reading
      const boards = JSON.stringify(reading.boards.map(contentOf))
      const known = last.get(accountId)
      const silence = known ? at - known.at : 0
      const same =
        known !== undefined &&
        known.boards === boards &&
        silence >= 0 &&
        silence <= gapIntervals * intervalMs
      if (!same) {
        const seen = held(accountId)
        last.set(accountId, { boards, at, writtenUntil: at, intervalMs })
        return { seen, reading }
      }
      known.at = at
      known.intervalMs = intervalMs
      const due = at - known.writtenUntil >= longestHold
      return { seen: due ? held(accountId) : null, reading: null }
    },
    flush: () => [...last.keys()].map(held).filter((seen) => seen !== null),
    forget: () => last.clear(),
  }
}

function contentOf({ period, complete, rows }: Board): unknown {
  return [
    period,
    complete,
    rows.map((row) => [row.userId, row.name, row.amount, row.rank, row.verified, row.picture]),
  ]
}
