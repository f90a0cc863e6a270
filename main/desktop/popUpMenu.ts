import type { BrowserWindow } from 'electron'
import { buildMenu } from './buildMenu.ts'
import type { MenuCommand, MenuEntry } from './menuEntry.ts'

/**
 * Opens a native menu at a place of a page (CSS px) and settles when it is closed. The popover has
 * to be held meanwhile, since the menu takes its focus.
 */
export function popUpMenu(
  entries: readonly MenuEntry[],
  window: BrowserWindow,
  place: { x: number; y: number },
  run: (command: MenuCommand) => void,
): Promise<void> {
  if (entries.length === 0) return Promise.resolve()
  const zoom = window.webContents.getZoomFactor()
  return new Promise((resolve) => {
    buildMenu(entries, run).popup({
      window,
      x: Math.round(place.x * zoom),
      y: Math.round(place.y * zoom),
      callback: resolve,
    })
  })
}
