import { BrowserWindow, type Rectangle, screen } from 'electron'
import type { Clock, Disposer } from '../clock.ts'
import type { Log } from '../log.ts'
import type { OwnPages } from './ownPages.ts'
import { pageBackground } from './pageBackground.ts'
import { pageOrigin } from './pageOrigin.ts'
import { type PageNeeds, pagePreferences } from './pagePreferences.ts'
import { placePopover } from './placePopover.ts'
import {
  type PopoverEvents,
  type PopoverLife,
  popoverLife,
  type PopoverSurface,
} from './popoverLife.ts'

const size = { width: 380, height: 560 }

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

export interface Popover extends PopoverLife {
  /** Its window while it has one, as the parent of native menus. */
  window(): BrowserWindow | null
}

/**
 * The popover as a window. It is opaque with the corners the platform gives it: a transparent
 * window is black on a Linux desktop without a compositor.
 */
export function createPopover(needs: PopoverNeeds): Popover {
  const { clock, platform, nativeWayland, onSeen } = needs
  let current: BrowserWindow | null = null
  const life = popoverLife({
    clock,
    platform,
    ordinary: nativeWayland,
    onSeen,
    open(events) {
      const opened = openWindow(needs, events)
      current = opened.window
      opened.window.once('closed', () => {
        if (current === opened.window) current = null
      })
      return opened.surface
    },
  })
  const stopWatching = keepOnDisplays(() => current, needs)
  return {
    ...life,
    window: () => current,
    dispose() {
      stopWatching()
      life.dispose()
    },
  }
}

function openWindow(needs: PopoverNeeds, events: PopoverEvents) {
  const { nativeWayland, platform, pages, log } = needs
  const window = new BrowserWindow({
    ...size,
    title: 'Kickboard popover',
    show: false,
    frame: nativeWayland,
    resizable: false,
    maximizable: false,
    minimizable: false,
    fullscreenable: false,
    skipTaskbar: !nativeWayland,
    alwaysOnTop: !nativeWayland,
    autoHideMenuBar: true,
    backgroundColor: pageBackground(),
    ...windowType(needs),
    webPreferences: pagePreferences(needs),
  })
  const { webContents: contents } = window
  pages.add('popover', contents)
  window.setMenu(null)
  if (platform === 'darwin') {
    // Over the full-screen game or editor that she looks at.
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true })
    window.setAlwaysOnTop(true, 'pop-up-menu')
  }

  const painted = () => !window.isDestroyed() && events.painted()
  window.once('ready-to-show', painted)
  window.on('blur', () => events.blurred())
  window.on('page-title-updated', (event) => event.preventDefault())
  contents.on('render-process-gone', (_event, { reason }) => {
    log.error(`The popover's renderer ended: ${reason}`)
    window.destroy()
  })
  window.once('closed', () => events.gone())
  contents.loadURL(`${pageOrigin}/popover`).catch(() => log.error('The popover did not load'))

  const surface: PopoverSurface = {
    show() {
      place(window, needs)
      window.show()
      window.focus()
    },
    hide: () => window.hide(),
    destroy: () => window.destroy(),
    isFocused: () => window.isFocused() || contents.isDevToolsOpened(),
    focusGifter: (userId) => pages.send('focusGifter', { userId }, 'popover'),
  }
  return { window, surface }
}

/** X11 knows no `skipTaskbar` in Electron; window managers leave toolbars out of their task bars. */
function windowType({ platform, nativeWayland }: PopoverNeeds): { type?: string } {
  if (platform === 'darwin') return { type: 'panel' }
  return platform === 'linux' && !nativeWayland ? { type: 'toolbar' } : {}
}

function place(window: BrowserWindow, { nativeWayland, platform, trayBounds }: PopoverNeeds): void {
  if (nativeWayland) return
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

/** A display that is unplugged, or a task bar that moves, must not leave the popover out of sight. */
function keepOnDisplays(window: () => BrowserWindow | null, needs: PopoverNeeds): Disposer {
  const again = () => {
    const current = window()
    if (current?.isVisible()) place(current, needs)
  }
  screen.on('display-removed', again)
  screen.on('display-metrics-changed', again)
  return () => {
    screen.off('display-removed', again)
    screen.off('display-metrics-changed', again)
  }
}
