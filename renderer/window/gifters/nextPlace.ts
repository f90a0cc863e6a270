/** Rows that Page Up and Page Down pass over. */
const page = 10

/** The row of `count` a key leads to from `current`, clamped; null for a key that does not move. */
export function nextPlace(count: number, current: number, key: string): number | null {
  const to: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: count - 1,
  }
  const place = to[key]
  if (place === undefined || count === 0) return null
  return Math.min(count - 1, Math.max(0, place))
}
