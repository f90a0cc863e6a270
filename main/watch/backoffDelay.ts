const firstMs = 30_000
const longestMs = 600_000

/**
 * The wait before the next try (ms): 30 s, doubled with each failure in a row, at most 10 minutes,
 * shortened by chance by up to a third so that a crowd that failed together does not return
 * together.
 *
 * @param failures in a row, from 1
 */
export function backoffDelay(failures: number, random: () => number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 10))
  return Math.round(full * (1 - random() / 3))
}
