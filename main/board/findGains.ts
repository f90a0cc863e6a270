import type { Period } from '../../contract/period.ts'
import type { Board } from './Board.ts'
import { clampToSafe } from './clampToSafe.ts'
import { isRollover } from './isRollover.ts'

/** What one gifter gave between two moments. */
export interface FoundGain {
  readonly userId: string
  /** KICKs; negative where Kick corrected an amount. Never 0. */
  readonly amount: number
  /** Whether it is a bound: at least this much. */
  readonly least: boolean
  /** `readAt` of the older board that it was measured against, UTC ms. */
  readonly since: number
}

/** A longer list tells more: it begins again more seldom, and all of time never does. */
const order: readonly Period[] = ['lifetime', 'month', 'week', 'day']

/**
 * What everybody gave between the boards known before and those of one answer: one entry for each
 * gifter who gained or was corrected, most gained first. For each gifter one list decides, the
 * first that says it exactly: it held them before or was complete (so that they began at 0), and
 * did not begin again since. Where none does, the best bound is given: what they have in a period
 * that began again, or what they have above the last row of a list that was cut.
 *
 * Where Kick answers one list at a time, the list that decides may not be in this answer. Then
 * nothing is said: its own answer will say it, and no KICK is counted twice.
 *
 * @param begun first answers of the present periods (UTC ms) where readings in between noticed
 *   them, since two boards that lie far apart may no longer show it
 */
export function findGains(
  before: ReadonlyMap<Period, Board>,
  after: readonly Board[],
  begun: ReadonlyMap<Period, number> = new Map(),
): FoundGain[] {
  const pairs = order.flatMap((period): Pair[] => {
    const old = before.get(period)
    if (!old) return []
    const now = after.find((board) => board.period === period) ?? null
    const restarted =
      now !== null && (isRollover(old, now) || (begun.get(period) ?? -Infinity) > old.readAt)
    return [{ old, restarted, had: amountsOf(old), has: now && amountsOf(now) }]
  })
  const users = new Set(after.flatMap((board) => board.rows.map((row) => row.userId)))
  return [...users]
    .flatMap((userId) => gainOf(userId, pairs) ?? [])
    .filter((gain) => gain.amount !== 0)
    .toSorted((first, second) => second.amount - first.amount)
}

interface Pair {
  readonly old: Board
  readonly restarted: boolean
  readonly had: ReadonlyMap<string, number>
  /** Null where the list is not part of the answer. */
  readonly has: ReadonlyMap<string, number> | null
}

function gainOf(userId: string, pairs: readonly Pair[]): FoundGain | null {
  let bound: FoundGain | null = null
  for (const { old, restarted, had, has } of pairs) {
    const start = had.get(userId) ?? (old.complete ? 0 : null)
    if (has === null) {
      if (start !== null) return null
      continue
    }
    const amount = has.get(userId)
    if (amount === undefined) continue
    if (start !== null && !restarted) {
      return { userId, amount: clampToSafe(amount - start), least: false, since: old.readAt }
    }
    const most = restarted ? 0 : (old.rows.at(-1)?.amount ?? 0)
    const least = Math.max(0, clampToSafe(amount - most))
    if (least > (bound?.amount ?? 0)) {
      bound = { userId, amount: least, least: true, since: old.readAt }
    }
  }
  return bound
}

function amountsOf(board: Board): Map<string, number> {
  return new Map(board.rows.map((row) => [row.userId, row.amount]))
}
