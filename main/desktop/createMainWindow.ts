import { BrowserWindow, screen } from 'electron'
import type { Page, PlaceInWindow } from '../../contract/channels.ts'
import type { Disposer } from '../clock.ts'
import type { Log } from '../log.ts'
import { fitWindow } from './fitWindow.ts'
import type { OwnPages } from './ownPages.ts'
import { pageBackground } from './pageBackground.ts'
import { pageOrigin } from './pageOrigin.ts'
import { type PageNeeds, pagePreferences } from './pagePreferences.ts'
import { placeOfAddress } from './placeOfAddress.ts'
import { windowIcon } from './windowIcon.ts'
import type { WindowPlace } from './windowPlace.ts'

const usual = { width: 960, height: 680 }
const least = { width: 480, height: 420 }

/** Pages to come back to; settings and set-up have ways of their own. */
const leavable: ReadonlySet<Page> = new Set<Page>(['board', 'gifters', 'history'])

export interface MainWindowNeeds extends PageNeeds {
  pages: OwnPages
  place: WindowPlace
  log: Log
  /** The board was on show and no longer is: the user has looked. */
  onSeen(): void
}

export interface MainWindow {
  /**
   * Shows this page, opening the window when it is closed. Null: the one that it shows, or showed
   * when it was closed.
   */
  open(place: PlaceInWindow | null): Promise<void>
  close(): void
  /** The window while it is open, as the parent of native menus. */
  window(): BrowserWindow | null
  dispose: Disposer
}

/** The window for everything larger than the popover. Closing it destroys it; the tray stays. */
export function createMainWindow(needs: MainWindowNeeds): MainWindow {
  const { pages, place, log } = needs
  let current: BrowserWindow | null = null
  let opening: Promise<BrowserWindow> | null = null

  return {
    async open(place) {
      if (current || opening) {
        // Before it has loaded it hears nothing, and there is nothing to see.
        await opening
        if (!current) return
        if (place) pages.send('showPage', place, 'window')
        reveal(current)
        return
      }
      opening = openWindow(place).finally(() => (opening = null))
      reveal(await opening)
    },
    close: () => current?.close(),
    window: () => current,
    dispose: () => current?.destroy(),
  }

  async function openWindow(wanted: PlaceInWindow | null): Promise<BrowserWindow> {
    const remembered = await place.read()
    let shown = wanted ?? remembered?.shown ?? { page: 'board' }
    const primary = screen.getPrimaryDisplay()
    const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
    const window = new BrowserWindow({
      ...fitWindow(remembered, [primary, ...others], usual, least),
      minWidth: least.width,
      minHeight: least.height,
      title: 'Kickboard',
      ...windowIcon(process.platform),
      show: false,
      autoHideMenuBar: true,
      backgroundColor: pageBackground(),
      webPreferences: pagePreferences(needs),
    })
    current = window
    pages.add('window', window.webContents)
    window.on('page-title-updated', (event) => event.preventDefault())
    window.webContents.on('did-navigate-in-page', (_event, url) => {
      shown = placeOfAddress(url) ?? shown
    })
    window.on('close', () => {
      const left = leavable.has(shown.page) ? shown : (remembered?.shown ?? null)
      void place.write({ ...window.getNormalBounds(), shown: left })
    })
    const looked = () => {
      if (shown.page === 'board') needs.onSeen()
    }
    window.on('minimize', looked)
    window.once('closed', () => {
      looked()
      if (current === window) current = null
    })
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      log.error(`The window's renderer ended: ${reason}`)
      window.destroy()
    })
    const painted = new Promise<void>((resolve) => {
      window.once('ready-to-show', resolve)
      window.once('closed', resolve)
    })
    window.webContents
      .loadURL(`${pageOrigin}/window${hashOf(shown)}`)
      .catch(() => log.error('The window did not load'))
    await painted
    return window
  }
}

function hashOf({ page, userId }: PlaceInWindow): string {
  return `#/${page}${userId ? `/${userId}` : ''}`
}

function reveal(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
