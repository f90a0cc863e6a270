import { fakeClock, type FakeClock } from '../../testing/fakeClock.ts'

export interface ElapsedClock extends FakeClock {
  /** Time that passed since the start (ms), whatever was done to the wall clock. */
  elapsed(): number
}

/** A fake clock that also tells true time, for counting requests in a minute. */
export function elapsedClock(): ElapsedClock {
  const clock = fakeClock()
  const start = clock.now()
  let shifted = 0
  return {
    ...clock,
    setWallClock(now) {
      shifted += now - clock.now()
      clock.setWallClock(now)
    },
    elapsed: () => clock.now() - shifted - start,
  }
}
