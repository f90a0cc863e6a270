/**
 * Where the axis of amounts begins and ends. It begins at 0 unless all values lie so far above it
 * that their changes would not be seen.
 */
export function amountRange(lowest: number, highest: number): [from: number, to: number] {
  if (lowest === highest && lowest === 0) return [0, 1]
  const height = highest - lowest
  const far = lowest > 0 && height < lowest * 0.15 && height > 0
  const room = (far ? height : highest - Math.min(0, lowest)) * 0.08
  const top = highest <= 0 ? 0 : highest + room
  if (far) return [Math.max(0, lowest - room * 2), top]
  return [lowest < 0 ? lowest - room : 0, top]
}
