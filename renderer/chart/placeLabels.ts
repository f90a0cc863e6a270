/**
 * Keeps labels from lying over each other: the tops (px) nearest to those wanted, in the same
 * order, at least `apart` px from each other and within 0 to `height`.
 */
export function placeLabels(wanted: readonly number[], apart: number, height: number): number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => wanted[a]! - wanted[b]!)
  const room = order.length > 1 ? Math.min(apart, height / (order.length - 1)) : apart
  const tops: number[] = []
  let least = 0
  for (const index of order) {
    const top = Math.max(least, wanted[index] ?? 0)
    tops[index] = top
    least = top + room
  }
  let most = height
  for (const index of order.toReversed()) {
    const top = Math.min(most, tops[index] ?? 0)
    tops[index] = top
    most = top - room
  }
  return tops
}
