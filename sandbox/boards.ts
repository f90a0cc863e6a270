import type { Period, Totals } from './periods.ts'
import { periods, periodStart } from './periods.ts'
import type { SandboxClock } from './sandboxClock.ts'

/** One line of a board. Amounts are KICKs. */
export interface BoardRow {
  userId: number
  amount: number
  rank: number
}

interface Entry {
  userId: number
  totals: Totals
  /** Grows with every gift: of two equal amounts the one that was reached first stands higher. */
  reached: number
}

interface Board {
  entries: Map<number, Entry>
  starts: Totals
}

/** What has been gifted, by the channel that received it. Empties a period when it rolls over. */
export interface Boards {
  /** Adds KICKs to every period, or to those named. */
  gift(broadcasterId: number, userId: number, amount: number, into?: readonly Period[]): void
  /** Takes KICKs back from every period, never below zero: a refund. */
  correct(broadcasterId: number, userId: number, amount: number): void
  /** Best first, ranks 1, 2, 3 ...; people with nothing in the period are not listed. */
  rows(broadcasterId: number, period: Period): BoardRow[]
}

export function createBoards(clock: SandboxClock): Boards {
  const boards = new Map<number, Board>()
  let sequence = 0

  function startsNow(): Totals {
    const now = clock.now()
    return {
      lifetime: periodStart('lifetime', now),
      month: periodStart('month', now),
      week: periodStart('week', now),
      day: periodStart('day', now),
    }
  }

  function boardOf(broadcasterId: number): Board {
    const starts = startsNow()
    const board = boards.get(broadcasterId) ?? { entries: new Map<number, Entry>(), starts }
    boards.set(broadcasterId, board)
    for (const period of periods) {
      if (board.starts[period] === starts[period]) continue
      for (const entry of board.entries.values()) entry.totals[period] = 0
    }
    board.starts = starts
    return board
  }

  function entryOf(broadcasterId: number, userId: number): Entry {
    const { entries } = boardOf(broadcasterId)
    const entry = entries.get(userId) ?? {
      userId,
      totals: { lifetime: 0, month: 0, week: 0, day: 0 },
      reached: 0,
    }
    entries.set(userId, entry)
    return entry
  }

  return {
    gift(broadcasterId, userId, amount, into = periods) {
      const entry = entryOf(broadcasterId, userId)
      entry.reached = ++sequence
      for (const period of into) entry.totals[period] += amount
    },
    correct(broadcasterId, userId, amount) {
      const entry = entryOf(broadcasterId, userId)
      for (const period of periods) {
        entry.totals[period] = Math.max(0, entry.totals[period] - amount)
      }
    },
    rows(broadcasterId, period) {
      return [...boardOf(broadcasterId).entries.values()]
        .filter((entry) => entry.totals[period] > 0)
        .toSorted((a, b) => b.totals[period] - a.totals[period] || a.reached - b.reached)
        .map((entry, index) => ({
          userId: entry.userId,
          amount: entry.totals[period],
          rank: index + 1,
        }))
    },
  }
}
