import type { DisplayArea, Rectangle, Size } from './placePopover.ts'

/** What must be seen of a title bar, so that the window can be dragged back. */
const grip = 80

/**
 * Where a remembered window may open again: as it was while enough of it lies on a display, else
 * centered on the primary one; never larger than its display, never smaller than `least`.
 *
 * @param remembered null for the first time
 * @param displays the primary one first; at least one
 */
export function fitWindow(
  remembered: Rectangle | null,
  displays: readonly DisplayArea[],
  usual: Size,
  least: Size,
): Rectangle {
  if (remembered)
    for (const { workArea } of displays) {
      const place = { ...remembered, ...sizeWithin(workArea) }
      if (isWithinReach(place, workArea)) return place
    }
  const area = displays[0]?.workArea
  if (!area) throw new RangeError('There is no display to place a window on.')
  const { width, height } = sizeWithin(area)
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  }

  function sizeWithin(area: Size): Size {
    const size = remembered ?? usual
    return {
      width: Math.min(Math.max(size.width, least.width), area.width),
      height: Math.min(Math.max(size.height, least.height), area.height),
    }
  }
}

function isWithinReach(window: Rectangle, area: Rectangle): boolean {
  const overlap =
    Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  return overlap >= grip && window.y >= area.y && window.y <= area.y + area.height - grip
}
