import { BrowserWindow, screen } from 'electron'
import type { PlaceInWindow } from '../../contract/channels.ts'
import type { Disposer } from '../clock.ts'
import type { Log } from '../log.ts'
import { fitWindow } from './fitWindow.ts'
import type { OwnPages } from './ownPages.ts'
import { pageBackground } from './pageBackground.ts'
import { pageOrigin } from './pageOrigin.ts'
import { type PageNeeds, pagePreferences } from './pagePreferences.ts'
import { windowIcon } from './windowIcon.ts'
import type { WindowPlace } from './windowPlace.ts'

const usual = { width: 960, height: 680 }
const least = { width: 480, height: 420 }

export interface MainWindowNeeds extends PageNeeds {
  pages: OwnPages
  place: WindowPlace
  log: Log
}

export interface MainWindow {
  /** Shows this page, opening the window when it is closed. */
  open(place: PlaceInWindow): Promise<void>
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
      if (current) {
        pages.send('showPage', place, 'window')
        reveal(current)
        return
      }
      opening ??= openWindow(place).finally(() => (opening = null))
      reveal(await opening)
    },
    close: () => current?.close(),
    window: () => current,
    dispose: () => current?.destroy(),
  }

  async function openWindow({ page, userId }: PlaceInWindow): Promise<BrowserWindow> {
    const remembered = await place.read()
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
    window.on('close', () => void place.write(window.getNormalBounds()))
    window.once('closed', () => {
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
      .loadURL(`${pageOrigin}/window#/${page}${userId ? `/${userId}` : ''}`)
      .catch(() => log.error('The window did not load'))
    await painted
    return window
  }
}

function reveal(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
