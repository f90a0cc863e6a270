export interface HeldTimers {
  after(ms: number, run: () => void): () => void
  /** Runs what waits for exactly `ms`. */
  fire(ms: number): void
  /** The delays that are waited for, ms. */
  waiting(): number[]
}

/** Timers that fall due only when a test says so. */
export function heldTimers(): HeldTimers {
  const timers = new Set<{ ms: number; run: () => void }>()
  return {
    after(ms, run) {
      const timer = { ms, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    fire(ms) {
      for (const timer of timers) {
        if (timer.ms !== ms) continue
        timers.delete(timer)
        timer.run()
      }
    },
    waiting: () => [...timers].map(({ ms }) => ms),
  }
}
