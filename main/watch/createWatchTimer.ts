import type { Clock, Disposer } from '../clock.ts'

export interface WatchTimer {
  /** Runs `run` once after `ms` in place of what was set before; answers when that is (UTC ms). */
  set(ms: number, run: () => void): number
  cancel(): void
}

/** One timer that is set anew each time, so that there are never two. */
export function createWatchTimer(clock: Clock): WatchTimer {
  let cancel: Disposer = () => {}
  return {
    set(ms, run) {
      cancel()
      cancel = clock.after(ms, run)
      return Math.round(clock.now() + ms)
    },
    cancel: () => cancel(),
  }
}
