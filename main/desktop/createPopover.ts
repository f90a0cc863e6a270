import { app, type BrowserWindow, Menu, screen } from 'electron'
import type { Disposer } from '../clock.ts'
import {
  openPopoverWindow,
  placePopoverWindow,
  type PopoverKind,
  type PopoverNeeds,
} from './openPopoverWindow.ts'
import { type PopoverLife, popoverLife } from './popoverLife.ts'

export interface Popover extends PopoverLife {
  /**
   * Whether there is a tray to come back through. Without one it is an ordinary window with an
   * entry in the task bar, a frame, and the tray's menu in its menu bar.
   */
  setTray(there: boolean): void
  /** What the tray's menu holds. */
  setMenu(menu: Menu): void
  /** Its window while it has one, as the parent of native menus. */
  window(): BrowserWindow | null
  /** Its page shows a state: the window can be shown without being blank first. */
  pagePainted(): void
  /** Settles when a page of it has said so for the first time. */
  firstPaint: Promise<void>
}

/**
 * The popover as a window. It is opaque with the corners the platform gives it: a transparent
 * window is black on a Linux desktop without a compositor.
 */
export function createPopover(needs: PopoverNeeds): Popover {
  const { clock, platform, nativeWayland, onSeen } = needs
  let current: BrowserWindow | null = null
  let painted = () => {}
  let paintedOnce = () => {}
  const firstPaint = new Promise<void>((resolve) => (paintedOnce = resolve))
  let menu: Menu | null = null
  let hasTray = true
  let quitting = false
  const kind = (): PopoverKind => ({
    ordinary: nativeWayland || !hasTray,
    stays: !hasTray && !quitting,
  })
  const life = popoverLife({
    clock,
    platform,
    ordinary: () => kind().ordinary,
    stays: () => kind().stays,
    onSeen,
    open(events) {
      const opened = openPopoverWindow(needs, kind, events)
      current = opened.window
      painted = opened.painted
      showMenu()
      opened.window.once('closed', () => {
        if (current === opened.window) current = null
      })
      return opened.surface
    },
  })
  const stopWatching = keepOnDisplays(() => (kind().ordinary ? null : current), needs)
  const quit = () => void (quitting = true)
  app.on('before-quit', quit)

  function showMenu(): void {
    const bar = menu && !hasTray ? [{ label: 'Kickboard', submenu: menu }] : null
    current?.setMenu(bar && Menu.buildFromTemplate(bar))
  }

  return {
    ...life,
    window: () => current,
    firstPaint,
    pagePainted() {
      painted()
      paintedOnce()
    },
    setTray(there) {
      if (there === hasTray) return
      // Nobody looks at it, and the tray leads to it again.
      if (there && !current?.isFocused()) life.hide()
      hasTray = there
      life.renew()
    },
    setMenu(next) {
      menu = next
      if (!hasTray) showMenu()
    },
    dispose() {
      app.off('before-quit', quit)
      stopWatching()
      life.dispose()
    },
  }
}

/** A display that is unplugged, or a task bar that moves, must not leave the popover out of sight. */
function keepOnDisplays(window: () => BrowserWindow | null, needs: PopoverNeeds): Disposer {
  const again = () => {
    const current = window()
    if (current?.isVisible()) placePopoverWindow(current, needs)
  }
  screen.on('display-removed', again)
  screen.on('display-metrics-changed', again)
  return () => {
    screen.off('display-removed', again)
    screen.off('display-metrics-changed', again)
  }
}
