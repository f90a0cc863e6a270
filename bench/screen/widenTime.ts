/**
 * The display counts ms in 32 bits; this finds the moment that is meant.
 *
 * @param time of an event, ms modulo 2^32
 * @param now on the same clock, in ms, not before it by more than a day
 */
export function widenTime(time: number, now: number): number {
  const whole = Math.floor(now)
  const ago = ((whole >>> 0) - time) | 0
  return whole - ago
}
