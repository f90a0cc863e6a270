import type { Span } from '../../contract/history/values.ts'
import type { AccountModel } from './AccountModel.ts'
import { newestReading } from './viewAccount.ts'

/** Whoever looks again after less than this was not away, ms. */
const shortestMs = 30 * 60_000

/**
 * The time in which the user did not look at the board, up to now where it lasts, else the last
 * one that the user has not heard of yet; null where there is none.
 *
 * @param now UTC ms
 */
export function awaySpan(account: AccountModel, now: number): Span | null {
  const from = account.seenAt ?? firstReading(account)
  return from !== null && now - from > shortestMs ? { from, to: now } : account.away
}

/** The user has looked: from here on movement and gain are measured. */
export function markSeen(account: AccountModel, now: number): AccountModel {
  if (account.boards.size === 0) return account
  return {
    ...account,
    baseline: account.boards,
    seenAt: newestReading(account),
    away: awaySpan(account, now),
  }
}

/** The user has heard of what changed meanwhile. */
export function dismissAway(account: AccountModel, now: number): AccountModel {
  return { ...account, seenAt: now, away: null }
}

function firstReading({ baseline }: AccountModel): number | null {
  const readings = [...baseline.values()].map((board) => board.readAt)
  return readings.length > 0 ? Math.min(...readings) : null
}
