import { moveDays } from './moveDays.ts'

/**
 * The last time before `now` (UTC ms) when it was this weekday and full hour in the zone of this
 * computer.
 *
 * @param weekday 0 is Sunday
 */
export function lastWeekday(now: number, weekday: number, hour: number): number {
  const local = new Date(now)
  const back = (local.getDay() - weekday + 7) % 7
  local.setDate(local.getDate() - back)
  local.setHours(hour, 0, 0, 0)
  const at = local.getTime()
  return at < now ? at : moveDays(at, -7)
}
