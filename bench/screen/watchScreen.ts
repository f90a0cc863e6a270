import { connectToDisplay } from './connectToDisplay.ts'
import { hasContent } from './hasContent.ts'
import { monotonicNow } from './monotonicNow.ts'
import {
  askToClose,
  geometryOf,
  pixelsOf,
  watchDamage,
  watchWindows,
  type Rectangle,
} from './requests.ts'
import { widenTime } from './widenTime.ts'

/** What a person in front of the screen would see of the one app that runs. Times in ms, monotonic. */
export interface Screen {
  /** Forgets what was seen; to be called before the act that is timed. */
  forget(): void
  /** The moment at which content was first on the screen since `forget`. */
  firstContent(limit?: number): Promise<number>
  /** The moment of the last change in the window, once none has followed for `quiet` ms. */
  lastPixel(quiet?: number, limit?: number): Promise<number>
  /** Settles when no window of the app is on the screen. */
  hidden(limit?: number): Promise<void>
  /** Asks the window on the screen to close, as its title bar would. */
  closeWindow(): Promise<void>
  close(): void
}

/** Events of the core protocol. */
const unmapped = 18
const mapped = 19
const reparented = 21

interface Change {
  readonly area: Rectangle
  readonly moment: number
}

interface Shown {
  readonly window: number
  readonly place: Rectangle
}

/**
 * Watches a display through its own events (windows mapped, DAMAGE), so that nothing is asked of the
 * app and nothing polled; the moments are the display's.
 *
 * @param display such as ":5"
 */
export async function watchScreen(display: string): Promise<Screen> {
  const connection = await connectToDisplay(display)
  const damaged = await watchDamage(connection)
  watchWindows(connection)
  const clientOf = new Map<number, number>()
  const waiting = new Set<() => void>()
  let shown: Shown | undefined
  /** While a window's place is being asked for, what is drawn meanwhile may be in it. */
  let arriving: Change[] | undefined
  let lastChange = 0
  let content: number | undefined
  let looking = false

  const changed = () => {
    for (const look of waiting) look()
  }
  function drawn({ area, moment }: Change, at: Shown): void {
    if (!meets(area, at.place)) return
    lastChange = moment
    void look(at)
    changed()
  }
  async function look(at: Shown): Promise<void> {
    if (looking || content !== undefined) return
    looking = true
    const asked = lastChange
    const pixels = await pixelsOf(connection, at.place).catch(() => undefined)
    looking = false
    if (shown !== at || content !== undefined || !pixels) return
    // What was drawn before this answer is in the picture.
    if (hasContent(pixels)) content = lastChange
    else if (lastChange !== asked) void look(at)
    changed()
  }
  async function appeared(window: number): Promise<void> {
    arriving = []
    const place = await geometryOf(connection, window)
    const meanwhile = arriving
    arriving = undefined
    if (!place || !isAppWindow(place)) return
    shown = { window, place }
    for (const change of meanwhile) drawn(change, shown)
    changed()
  }

  connection.onEvent((event) => {
    const kind = (event[0] ?? 0) & 0x7f
    const window = event.readUInt32LE(8)
    if (kind === mapped) void appeared(window)
    else if (kind === reparented) clientOf.set(event.readUInt32LE(12), window)
    else if (kind === unmapped && window === shown?.window) {
      shown = undefined
      changed()
    } else if (kind === damaged) {
      const moment = widenTime(event.readUInt32LE(12), monotonicNow())
      const change = { area: areaOf(event), moment }
      arriving?.push(change)
      if (shown) drawn(change, shown)
    }
  })

  function until<T>(what: string, probe: () => T | undefined, limit: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        waiting.delete(check)
        clearTimeout(end)
      }
      const check = () => {
        const answer = probe()
        if (answer === undefined) return
        settle()
        resolve(answer)
      }
      const end = setTimeout(() => {
        settle()
        reject(new Error(`${what} did not come within ${limit / 1000} s.`))
      }, limit)
      waiting.add(check)
      check()
    })
  }

  const firstContent = (limit = 20_000) => until('Content on the screen', () => content, limit)
  return {
    forget() {
      content = undefined
      lastChange = 0
    },
    firstContent,
    async lastPixel(quiet = 400, limit = 20_000) {
      await firstContent(limit)
      let again: NodeJS.Timeout | undefined
      const isQuiet = () => {
        clearTimeout(again)
        const since = monotonicNow() - lastChange
        if (since >= quiet) return lastChange
        again = setTimeout(changed, quiet - since + 1)
        return undefined
      }
      return until('A still window', isQuiet, limit).finally(() => clearTimeout(again))
    },
    hidden: async (limit = 10_000) => {
      await until('The end of the window', () => (shown ? undefined : true), limit)
    },
    async closeWindow() {
      if (!shown) throw new Error('There is no window to close.')
      await askToClose(connection, clientOf.get(shown.window) ?? shown.window)
    },
    close: () => connection.close(),
  }
}

/** Windows of about the popover's size; panels, icons and their pop-ups are none. */
function isAppWindow({ width, height }: Rectangle): boolean {
  return width >= 300 && width <= 800 && height >= 400 && height <= 700
}

/** The rectangle of a DamageNotify event. */
function areaOf(event: Buffer): Rectangle {
  return {
    x: event.readInt16LE(16),
    y: event.readInt16LE(18),
    width: event.readUInt16LE(20),
    height: event.readUInt16LE(22),
  }
}

function meets(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
