import type { Period } from '../../contract/period.ts'
import type { Settings } from '../../contract/settings.ts'

/** A gifter as far as a notice needs one. */
export interface NoticeGifter {
  userId: string
  name: string
  /** KICKs */
  amount: number
}

/** Outcome of comparing the last board of a period with the one just read. */
export interface LeaderComparison {
  period: Period
  /** True when there was no board before, so that nothing can be new. */
  first: boolean
  /** True when the period began again. */
  rollover: boolean
  leader: { before: NoticeGifter | null; after: NoticeGifter | null }
}

export interface LeaderNotice {
  period: Period
  gifter: NoticeGifter
  before: NoticeGifter | null
}

/**
 * Decides whether one reading of the boards is worth a notification: somebody new leads the chosen
 * period. Silent on the first load, on a rollover, while snoozed and when switched off. A reading
 * yields at most one notice however many boards it brought.
 *
 * @param comparisons one for each board of the reading
 * @param now UTC ms
 */
export function leaderNotice(
  comparisons: readonly LeaderComparison[],
  settings: Pick<Settings, 'period' | 'notifyLeader' | 'snoozedUntil'>,
  now: number,
): LeaderNotice | null {
  if (!settings.notifyLeader) return null
  if (settings.snoozedUntil !== null && now < settings.snoozedUntil) return null

  const comparison = comparisons.find(({ period }) => period === settings.period)
  if (!comparison || comparison.first || comparison.rollover) return null

  const { before, after } = comparison.leader
  if (!after || after.amount <= 0 || after.userId === before?.userId) return null
  return { period: comparison.period, gifter: after, before }
}
