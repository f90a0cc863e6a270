/** Two intervals have passed without a reading, with some room for jitter. */
const intervals = 2.5

/** How long after its last reading an account turns stale, and Kickboard no longer watches (ms). */
export function staleAfter(intervalMs: number): number {
  return intervals * intervalMs
}
