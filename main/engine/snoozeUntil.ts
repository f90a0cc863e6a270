import type { Snooze } from '../../contract/channels.ts'

const hour = 3_600_000
/** Local hour at which a snooze "until tomorrow" ends. */
const morning = 8

/**
 * The moment (UTC ms) until which notifications rest; null ends a snooze. "Until tomorrow" is 08:00
 * of the next local day, also when it is chosen after midnight or across a change of the clocks.
 *
 * @param now UTC ms
 */
export function snoozeUntil(choice: Snooze, now: number): number | null {
  if (choice === 'off') return null
  if (choice === 'hour') return now + hour
  const today = new Date(now)
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1, morning).getTime()
}
