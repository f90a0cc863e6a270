/**
 * Index of the last of sorted beginnings at or before a moment; -1 before the first.
 *
 * @param from where to begin to look, where an earlier answer is known
 */
export function findBucket(begins: readonly number[], at: number, from = 0): number {
  let low = from
  let high = begins.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((begins[middle] ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
