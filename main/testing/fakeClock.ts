import type { Clock } from '../clock.ts'

export interface FakeClock extends Clock {
  /** Moves time forward by `ms`, running what falls due in order, and lets promises settle between. */
  advance(ms: number): Promise<void>
  /** Sets the wall clock without running timers, as a user who changes the date does. */
  setWallClock(now: number): void
  /** How many timers are waiting. */
  pending(): number
}

/** A clock that stands still until it is moved; starts at `start` (UTC ms). */
export function fakeClock(start = Date.UTC(2026, 9, 5, 12)): FakeClock {
  let elapsed = 0
  let wallOffset = start
  let nextId = 0
  const timers = new Map<number, { due: number; run: () => void }>()
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

  return {
    now: () => wallOffset + elapsed,
    after(ms, run) {
      const id = nextId++
      timers.set(id, { due: elapsed + Math.max(0, ms), run })
      return () => void timers.delete(id)
    },
    async advance(ms) {
      const target = elapsed + ms
      await settle()
      for (;;) {
        const next = [...timers]
          .filter(([, timer]) => timer.due <= target)
          .toSorted(
            ([firstId, first], [secondId, second]) => first.due - second.due || firstId - secondId,
          )[0]
        if (!next) break
        const [id, timer] = next
        timers.delete(id)
        elapsed = timer.due
        timer.run()
        await settle()
      }
      elapsed = target
      await settle()
    },
    setWallClock(now) {
      wallOffset = now - elapsed
    },
    pending: () => timers.size,
  }
}
