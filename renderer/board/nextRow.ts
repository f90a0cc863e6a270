/** Rows that Page Up and Page Down pass over. */
const page = 9

/** The row a key leads to, clamped to the list; null for a key that does not move. */
export function nextRow(
  ids: readonly string[],
  current: string | null,
  key: string,
): string | null {
  const at = current === null ? 0 : Math.max(0, ids.indexOf(current))
  const last = ids.length - 1
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  }
  const place = to[key]
  if (place === undefined) return null
  return ids[Math.min(last, Math.max(0, place))] ?? null
}
