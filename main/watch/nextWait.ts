/** `side`: one of the other periods, where each is asked for by itself. */
export type ReadingRole = 'chosen' | 'side'

/** With two readings a minute for each account, the chosen period and another one need this, ms. */
const shortestRoundMs = 60_000
const shortestWaitMs = 10_000

/**
 * The wait after a reading, varied by up to a tenth, and what is read then: the chosen period, or
 * between two such readings one of the others where they must be asked for by themselves.
 *
 * @param intervalMs wished wait between two readings of the chosen period
 * @param hasSides whether there are periods that must be asked for by themselves
 */
export function nextWait(
  last: ReadingRole,
  intervalMs: number,
  hasSides: boolean,
  random: () => number,
): { ms: number; role: ReadingRole } {
  const ms = hasSides ? Math.max(intervalMs, shortestRoundMs) / 2 : intervalMs
  return {
    ms: Math.max(shortestWaitMs, ms * (0.9 + random() * 0.2)),
    role: hasSides && last === 'chosen' ? 'side' : 'chosen',
  }
}
