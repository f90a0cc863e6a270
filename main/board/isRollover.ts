import type { Period } from '../../contract/period.ts'
import type { Board } from './Board.ts'
import { findGone } from './findGone.ts'

/** The longest a period can last, ms. */
const lengths: Record<Exclude<Period, 'lifetime'>, number> = {
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 31 * 86_400_000,
}

/** On a board this small one refund is a majority, so more is asked of it. */
const smallBoard = 2

/**
 * Whether the period began again between two boards. Kick does not say when its weeks and months
 * begin, nor in which time zone, so the lists must tell. Counted are the gifters of `before` with
 * more than 0 KICKs whose fate is known (still listed, or certainly gone); one "fell" who is gone or
 * whose amount is lower now: by more than half where less than a day lies between the readings, in
 * which nobody gains a whole week's KICKs again. It is a rollover when
 *
 * - more than half of them fell, and with only one or two of them also more than half of their
 *   KICKs; or
 * - the two readings lie a whole period apart and anybody fell (the second condition keeps a
 *   computer clock that was set forward from looking like a new week).
 *
 * Fewer than that are corrections by Kick. A lifetime board never begins again.
 *
 * Limits: an empty answer in the middle of a week looks like a new week; a refund of most KICKs of
 * most gifters too. A new week that was first seen when most gifters had already passed their old
 * amounts, less than a week after the last look, goes unnoticed.
 */
export function isRollover(before: Board, after: Board): boolean {
  if (before.period === 'lifetime') return false
  const now = new Map(after.rows.map((row) => [row.userId, row.amount]))
  const gone = new Set(findGone(before, after).map((row) => row.userId))
  const known = before.rows.filter(
    (row) => row.amount > 0 && (now.has(row.userId) || gone.has(row.userId)),
  )
  const apart = after.readAt - before.readAt
  const kept = apart < lengths.day ? 0.5 : 1
  const fallen = known.filter((row) => (now.get(row.userId) ?? 0) < row.amount * kept)
  if (fallen.length === 0) return false
  if (apart >= lengths[before.period]) return true
  if (fallen.length * 2 <= known.length) return false
  if (known.length > smallBoard) return true
  const had = known.reduce((sum, row) => sum + row.amount, 0)
  const has = known.reduce((sum, row) => sum + (now.get(row.userId) ?? 0), 0)
  return has * 2 < had
}
