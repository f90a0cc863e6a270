import { BrowserWindow, type Rectangle, screen } from 'electron'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { OwnPages } from './ownPages.ts'
import { pageBackground } from './pageBackground.ts'
import { pageOrigin } from './pageOrigin.ts'
import { type PageNeeds, pagePreferences } from './pagePreferences.ts'
import { placePopover } from './placePopover.ts'
import type { PopoverEvents, PopoverSurface } from './PopoverSurface.ts'

const size = { width: 380, height: 560 }
/** ms that a page may take from its first frame to its first state. */
const patience = 1_000

export interface PopoverNeeds extends PageNeeds {
  clock: Clock
  log: Log
  pages: OwnPages
  platform: 'linux' | 'darwin' | 'win32'
  /** True where windows are Wayland's own: the popover is a small ordinary window there. */
  nativeWayland: boolean
  /** Where the tray icon is, null when unknown. */
  trayBounds(): Rectangle | null
  onSeen(): void
}

/** What kind of window the popover has to be. */
export interface PopoverKind {
  /** Not beside the tray icon, not above others, and in the task bar. */
  readonly ordinary: boolean
  /** It goes into the task bar where others would go away. */
  readonly stays: boolean
}

/**
 * Opens the popover's window, out of sight. `painted` is for the page to say that it shows its state.
 *
 * @param kind asked again whenever it matters; `ordinary` holds for the window's whole life
 */
export function openPopoverWindow(
  needs: PopoverNeeds,
  kind: () => PopoverKind,
  events: PopoverEvents,
): { window: BrowserWindow; surface: PopoverSurface; painted(): void } {
  const { platform, pages, log, clock } = needs
  const { ordinary } = kind()
  const window = new BrowserWindow({
    ...size,
    useContentSize: ordinary,
    title: 'Kickboard popover',
    show: false,
    frame: ordinary,
    resizable: false,
    maximizable: false,
    minimizable: ordinary,
    fullscreenable: false,
    skipTaskbar: !ordinary,
    alwaysOnTop: !ordinary,
    backgroundColor: pageBackground(),
    ...windowType(platform, ordinary),
    webPreferences: pagePreferences(needs),
  })
  const { webContents: contents } = window
  pages.add('popover', contents)
  if (platform === 'darwin') {
    // Over the full-screen game or editor that she looks at.
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true })
    window.setAlwaysOnTop(true, 'pop-up-menu')
  }

  let shown = false
  const painted = () => {
    if (shown || window.isDestroyed()) return
    shown = true
    events.painted()
  }
  // Chromium calls a page ready that has a background and nothing on it yet. The page itself says
  // when it shows something; one that never does is shown all the same.
  window.once('ready-to-show', () => clock.after(patience, painted))
  window.on('blur', () => events.blurred())
  window.on('restore', () => events.restored())
  window.on('close', (event) => {
    if (!kind().stays) return
    event.preventDefault()
    events.dismissed()
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  contents.on('render-process-gone', (_event, { reason }) => {
    log.error(`The popover's renderer ended: ${reason}`)
    window.destroy()
  })
  window.once('closed', () => events.gone())
  contents.loadURL(`${pageOrigin}/popover`).catch(() => log.error('The popover did not load'))

  const surface: PopoverSurface = {
    show(quietly) {
      if (!ordinary) placePopoverWindow(window, needs)
      if (quietly) return window.showInactive()
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    hide: () => (kind().stays ? window.minimize() : window.hide()),
    destroy: () => window.destroy(),
    isFocused: () => window.isFocused() || contents.isDevToolsOpened(),
    focusGifter: (userId) => pages.send('focusGifter', { userId }, 'popover'),
  }
  return { window, surface, painted }
}

/** X11 knows no `skipTaskbar` in Electron; window managers leave toolbars out of their task bars. */
function windowType(platform: NodeJS.Platform, ordinary: boolean): { type?: string } {
  if (platform === 'darwin') return { type: 'panel' }
  return platform === 'linux' && !ordinary ? { type: 'toolbar' } : {}
}

/** Puts it where it belongs on the displays as they are now. */
export function placePopoverWindow(
  window: BrowserWindow,
  { platform, trayBounds }: PopoverNeeds,
): void {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  window.setBounds(
    placePopover({
      tray: trayBounds(),
      cursor: screen.getCursorScreenPoint(),
      displays: [primary, ...others],
      size,
      platform,
    }),
  )
}
