import { type Menu, type Rectangle, Tray } from 'electron'
import type { Clock, Disposer } from '../clock.ts'
import { buildMenu } from './buildMenu.ts'
import type { MenuCommand, MenuEntry } from './menuEntry.ts'
import { trayIcon, type TrayIconState } from './trayIcon.ts'
import { type TrayView, trayView } from './trayView.ts'
import type { Words } from './words.ts'

export interface TrayNeeds {
  words: Words
  clock: Clock
  platform: NodeJS.Platform
  /** A click on the icon itself (never arrives on some Linux desktops). */
  clicked(): void
  run(command: MenuCommand): void
  /** The menu is another one, for whatever shows it where there is no tray. */
  menuChanged(menu: Menu): void
}

export interface KickboardTray extends TrayView {
  /** Where the icon is, null where the platform does not tell. */
  bounds(): Rectangle | null
  /** Makes the item anew: a tray host appeared after us, or came back. */
  recreate(): void
  dispose: Disposer
}

/** The tray item. It is there at once, signed out, before anything is known. */
export function createTray(needs: TrayNeeds): KickboardTray {
  const { words, clock, platform, clicked, run, menuChanged } = needs
  let icon: TrayIconState = 'signedOut'
  let entries: readonly MenuEntry[] = []
  let tray = open()

  const view = trayView({
    words,
    clock,
    platform,
    surface: {
      setIcon(state) {
        icon = state
        tray.setImage(trayIcon(state, platform))
      },
      setMenu(next) {
        entries = next
        if (platform === 'darwin') return
        const menu = buildMenu(next, run)
        tray.setContextMenu(menu)
        menuChanged(menu)
      },
      setTooltip: (text) => tray.setToolTip(text),
    },
  })

  return {
    ...view,
    bounds() {
      const { x, y, width, height } = tray.getBounds()
      return width > 0 && height > 0 ? { x, y, width, height } : null
    },
    recreate() {
      tray.destroy()
      tray = open()
      view.repeat()
    },
    dispose() {
      view.dispose()
      tray.destroy()
    },
  }

  function open(): Tray {
    const opened = new Tray(trayIcon(icon, platform))
    opened.setToolTip(words.say('tooltip.title'))
    opened.on('click', clicked)
    // With a menu set for good, macOS would open it on a left click too.
    if (platform === 'darwin')
      opened.on('right-click', () => opened.popUpContextMenu(buildMenu(entries, run)))
    return opened
  }
}
