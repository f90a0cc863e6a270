import type { Period } from '../../../contract/period.ts'
import type { Board } from '../../board/Board.ts'
import { makeBoard } from '../../board/makeBoard.ts'
import type { RecordedReading } from '../Recorded.ts'

/** A channel whose readings are the same in each run. */
export interface PlannedChannel {
  /** Goes on to the next reading. */
  advance(): void
  /** The reading that it is at. */
  reading(): RecordedReading
}

export const plannedAccount = '500'
/** UTC ms of reading 0. */
const start = Date.UTC(2026, 0, 5)
const interval = 30_000
const people = 160
/** Readings in a week and in a month of this channel, whose time is short. */
const weekLength = 150
const monthLength = 640

/** The moment of a planned reading by its number, UTC ms. */
export const momentOf = (index: number) => start + index * interval
/** The number of the planned reading at a moment, UTC ms. */
export const indexOf = (at: number) => Math.round((at - start) / interval)

/**
 * A channel with many gifts in each reading, renames, corrections, short weeks and months, at first
 * before reading 0.
 */
export function plannedChannel(): PlannedChannel {
  let index = -1
  let seed = 20_261_124
  const next = (below: number) => {
    // Numerical Recipes' generator of 32 bits: the same numbers on each computer.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const amounts = {
    lifetime: new Map<number, number>(),
    month: new Map<number, number>(),
    week: new Map<number, number>(),
  }
  const names = new Map<number, string>()

  return {
    advance() {
      index += 1
      if (index % weekLength === 0) amounts.week.clear()
      if (index % monthLength === 0) amounts.month.clear()
      for (let gift = next(6); gift > 0; gift--) {
        const who = Math.min(next(people), next(people))
        const amount = next(40) === 0 ? -1 : 1 + next(30)
        for (const list of Object.values(amounts)) {
          list.set(who, Math.max(0, (list.get(who) ?? 0) + amount))
        }
      }
      if (next(8) === 0) names.set(next(people), `renamed_${index}`)
    },
    reading() {
      const at = momentOf(index)
      const boards = (['lifetime', 'month', 'week'] as const).map((period) => boardOf(period, at))
      return { accountId: plannedAccount, at, intervalMs: interval, boards }
    },
  }

  function boardOf(period: Exclude<Period, 'day'>, readAt: number): Board {
    const rows = [...amounts[period]]
      .toSorted((first, second) => second[1] - first[1] || first[0] - second[0])
      .slice(0, 100)
      .map(([who, amount]) => ({
        userId: String(1000 + who),
        username: names.get(who) ?? `person_${who}`,
        amount,
        rank: null,
        verified: null,
        picture: null,
      }))
    return makeBoard({ period, rows, readAt, asked: 100 })
  }
}
