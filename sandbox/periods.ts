/** The stretches of time that KICKs are counted in; `day` exists only in the brief's shape. */
export const periods = ['lifetime', 'month', 'week', 'day'] as const
export type Period = (typeof periods)[number]

/** One KICKs total for each period. */
export type Totals = Record<Period, number>

const day = 86_400_000

/**
 * Names the stretch of a period that an instant lies in. Two instants with the same name share a
 * board. Kick's real boundaries are not established; here they are UTC, and a week starts on Monday.
 *
 * @param at UTC milliseconds
 */
export function periodStart(period: Period, at: number): number {
  if (period === 'lifetime') return 0
  const midnight = Math.floor(at / day) * day
  if (period === 'day') return midnight
  const date = new Date(midnight)
  if (period === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
  return midnight - ((date.getUTCDay() + 6) % 7) * day
}

/** The next Monday 00:00 UTC after an instant, both in milliseconds. */
export function nextWeekStart(at: number): number {
  return periodStart('week', at) + 7 * day
}
