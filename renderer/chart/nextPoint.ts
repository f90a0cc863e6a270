/** Points that a larger step passes over, for a chart of `count`. */
function largeStep(count: number): number {
  return Math.max(5, Math.round(count / 10))
}

/**
 * The point a key leads to, clamped to the chart; null for a key that does not move or a chart
 * without points. Without a current point both arrows begin at the newest.
 */
export function nextPoint(
  count: number,
  current: number | null,
  key: string,
  large: boolean,
): number | null {
  if (count === 0) return null
  const last = count - 1
  const step = large ? largeStep(count) : 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  if (current === null) return last
  return Math.min(last, Math.max(0, current + (key === 'ArrowLeft' ? -step : step)))
}
