/** The same time of day some days later or earlier, across changes of the clock (UTC ms). */
export function moveDays(at: number, days: number): number {
  const local = new Date(at)
  local.setDate(local.getDate() + days)
  return local.getTime()
}
