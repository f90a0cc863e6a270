/** The only clock of the sandbox: tokens, periods and codes all read it. */
export interface SandboxClock {
  /** UTC milliseconds. */
  now(): number
  /** Moves the clock forward by so many milliseconds. */
  advance(ms: number): void
}

/**
 * @param options.clock where time comes from; the system's clock by default
 * @param options.now an instant (UTC milliseconds) at which the clock stands still, so that it moves
 *   only by `advance`; ignored when `clock` is given
 */
export function createSandboxClock(options: {
  clock?: (() => number) | undefined
  now?: number | undefined
}): SandboxClock {
  const { now } = options
  const read = options.clock ?? (now === undefined ? Date.now : () => now)
  let offset = 0
  return {
    now: () => read() + offset,
    advance(ms) {
      offset += ms
    },
  }
}
