/** Size of the picture, px: what posts show without cutting. */
export const pictureSize = { width: 1200, height: 675 }

/** Room left free at the sides, px. */
export const edge = 56
/** Height of a row with the room below it, px, before it is enlarged. */
export const rowHeight = 82
const top = 168
const gap = 32
const perColumn = 5
const largest = 1.4

/**
 * Where a row lies (px) and how much it is enlarged: two columns where there are many, else one as
 * wide as the picture, larger the fewer there are.
 */
export function rowPlace(
  index: number,
  count: number,
): { x: number; y: number; width: number; scale: number } {
  const whole = pictureSize.width - 2 * edge
  if (count > perColumn) {
    const width = (whole - gap) / 2
    return {
      x: edge + Math.floor(index / perColumn) * (width + gap),
      y: top + (index % perColumn) * rowHeight,
      width,
      scale: 1,
    }
  }
  const scale = Math.min(largest, perColumn / count)
  return { x: edge, y: top + index * rowHeight * scale, width: whole, scale }
}
