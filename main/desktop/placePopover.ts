export interface Point {
  x: number
  y: number
}
export interface Size {
  width: number
  height: number
}
export interface Rectangle extends Point, Size {}
export interface DisplayArea {
  bounds: Rectangle
  /** The part that no task bar or dock covers. */
  workArea: Rectangle
}

export interface PopoverPlaceRequest {
  /** Where the tray icon is; null or without extent where the platform does not tell (Linux). */
  tray: Rectangle | null
  /** Where the pointer is, null where nobody may ask (Wayland). */
  cursor: Point | null
  /** All displays, the primary one first; at least one. */
  displays: readonly DisplayArea[]
  size: Size
  platform: 'linux' | 'darwin' | 'win32'
}

type Side = 'top' | 'bottom' | 'left' | 'right'

/** Distance to icon and screen edge, in device independent pixels. */
const gap = 8

/**
 * Where the popover goes: beside the tray icon on the icon's display, away from the task bar, and
 * always inside the work area (made smaller where that is smaller). Where the platform does not
 * tell where the icon is: beside the pointer when it is on the panel, else in the corner where
 * the platform keeps its tray. All in device independent pixels, as Electron's `screen` speaks, so
 * scale factors need no treatment.
 */
export function placePopover(request: PopoverPlaceRequest): Rectangle {
  const { displays, size, platform } = request
  const anchor = findAnchor(request)
  const center = anchor ? { x: anchor.x + anchor.width / 2, y: anchor.y + anchor.height / 2 } : null
  const display = nearestDisplay(displays, center ?? request.cursor)
  const area = wholePixels(display.workArea)
  const width = Math.min(size.width, area.width)
  const height = Math.min(size.height, area.height)

  const wanted =
    anchor && center
      ? beside(anchor, sideOf(center, display), { width, height })
      : inCorner(display, platform, { width, height })
  return {
    x: within(wanted.x, area.x, area.width - width),
    y: within(wanted.y, area.y, area.height - height),
    width,
    height,
  }
}

function findAnchor({ tray, cursor, displays }: PopoverPlaceRequest): Rectangle | null {
  if (tray && tray.width > 0 && tray.height > 0) return tray
  if (!cursor) return null
  const display = displays.find(({ bounds }) => contains(bounds, cursor))
  const onPanel = display && !contains(display.workArea, cursor)
  return onPanel ? { ...cursor, width: 1, height: 1 } : null
}

/** The edge of the display at which the icon's task bar lies. */
function sideOf(center: Point, { bounds, workArea }: DisplayArea): Side {
  if (center.y < workArea.y) return 'top'
  if (center.y >= workArea.y + workArea.height) return 'bottom'
  if (center.x < workArea.x) return 'left'
  if (center.x >= workArea.x + workArea.width) return 'right'
  // A task bar that hides itself takes nothing from the work area: the nearest edge has it.
  const distances: [number, Side][] = [
    [center.y - bounds.y, 'top'],
    [bounds.y + bounds.height - center.y, 'bottom'],
    [center.x - bounds.x, 'left'],
    [bounds.x + bounds.width - center.x, 'right'],
  ]
  return distances.reduce((best, next) => (next[0] < best[0] ? next : best))[1]
}

function beside(anchor: Rectangle, side: Side, { width, height }: Size): Point {
  const x = anchor.x + anchor.width / 2 - width / 2
  const y = anchor.y + anchor.height / 2 - height / 2
  switch (side) {
    case 'top':
      return { x, y: anchor.y + anchor.height + gap }
    case 'bottom':
      return { x, y: anchor.y - height - gap }
    case 'left':
      return { x: anchor.x + anchor.width + gap, y }
    case 'right':
      return { x: anchor.x - width - gap, y }
  }
}

function inCorner(display: DisplayArea, platform: string, { width, height }: Size): Point {
  const { bounds, workArea } = display
  const panelOnTop = workArea.y > bounds.y
  const panelBelow = workArea.y + workArea.height < bounds.y + bounds.height
  const panelLeft = workArea.x > bounds.x
  const top = platform === 'darwin' || (platform === 'linux' && (panelOnTop || !panelBelow))
  // A task bar on the left keeps its tray at its lower end.
  const left = platform === 'win32' && panelLeft && !panelBelow
  return {
    x: left ? workArea.x + gap : workArea.x + workArea.width - width - gap,
    y: top ? workArea.y + gap : workArea.y + workArea.height - height - gap,
  }
}

function nearestDisplay(displays: readonly DisplayArea[], point: Point | null): DisplayArea {
  const [primary] = displays
  if (!primary) throw new RangeError('There is no display to place a window on.')
  if (!point) return primary
  return displays.reduce((best, next) =>
    distance(next.bounds, point) < distance(best.bounds, point) ? next : best,
  )
}

/** Square of the distance from a point to a rectangle, 0 inside it. */
function distance(area: Rectangle, { x, y }: Point): number {
  const dx = Math.max(area.x - x, 0, x - (area.x + area.width - 1))
  const dy = Math.max(area.y - y, 0, y - (area.y + area.height - 1))
  return dx * dx + dy * dy
}

function contains(area: Rectangle, point: Point): boolean {
  return distance(area, point) === 0
}

/** The whole pixels inside an area that a fractional scale made uneven. */
function wholePixels(area: Rectangle): Rectangle {
  const x = Math.ceil(area.x)
  const y = Math.ceil(area.y)
  return {
    x,
    y,
    width: Math.max(1, Math.floor(area.x + area.width) - x),
    height: Math.max(1, Math.floor(area.y + area.height) - y),
  }
}

/** Keeps a place on the area, with the gap to its edges where there is room for one. */
function within(wanted: number, start: number, room: number): number {
  const edge = Math.min(gap, Math.floor(room / 2))
  return Math.min(Math.max(Math.round(wanted), start + edge), start + room - edge)
}
