import { listNumber } from '../schema/migrations.ts'
import type { Asked } from './Asked.ts'

const top = 10

/**
 * In how many of Kick's weeks a gifter was in the top ten at the end, or is now, and in how many of
 * the newest ones without a break. A week that runs and does not hold them yet breaks nothing.
 *
 * @param rank in the week that runs, null where not in its list
 */
export function countTopTenWeeks(
  { store, account }: Asked,
  gifter: number,
  rank: number | null,
): { count: number; streak: number } {
  const weeks = store.rows<{ held: number }>(
    `SELECT max(gifter = ?3 AND rank <= ${top}) AS held FROM final
      WHERE account = ?1 AND list = ?2 GROUP BY ended_at ORDER BY ended_at DESC`,
    account,
    listNumber.week,
    gifter,
  )
  const running = rank !== null && rank <= top ? 1 : 0
  const broken = weeks.findIndex(({ held }) => held === 0)
  return {
    count: running + weeks.reduce((sum, { held }) => sum + held, 0),
    streak: running + (broken < 0 ? weeks.length : broken),
  }
}
