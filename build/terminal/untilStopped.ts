/**
 * Takes over Ctrl+C and its relatives, so that what was started can be ended in order.
 *
 * @returns settles at the first of them; more of them change nothing
 */
export function untilStopped(): Promise<'stopped'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve('stopped'))
    }
  })
}
