/** Share of the pixels that must differ from the ground: a line of text or two. */
const leastShare = 0.005

/**
 * Whether the lower two thirds of a window show anything on their ground. A window that has just
 * been mapped shows its background color only, and that is no content.
 *
 * @param pixels rows of the window from top to bottom
 */
export function hasContent(pixels: Uint32Array): boolean {
  const rows = pixels.subarray(Math.floor(pixels.length / 3))
  const counts = new Map<number, number>()
  for (const pixel of rows) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const ground = Math.max(0, ...counts.values())
  return rows.length > 0 && (rows.length - ground) / rows.length >= leastShare
}
