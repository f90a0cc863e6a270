/** Ends what was begun: a timer, a listener, a subscription. Calling it twice does nothing more. */
export type Disposer = () => void

/** Time as the parts of main see it, so that tests can hold and move it. */
export interface Clock {
  /** UTC ms. */
  now(): number
  /** Runs `run` once after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): Disposer
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
