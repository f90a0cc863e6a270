import { Menu } from 'electron'
import type { Words } from './words.ts'

/**
 * The application's menu: on macOS the usual one, without which copy, paste and quit have no keys;
 * elsewhere none. No reload and no developer tools.
 */
export function setApplicationMenu(
  platform: NodeJS.Platform,
  words: Words,
  openSettings: () => void,
): void {
  if (platform !== 'darwin') return Menu.setApplicationMenu(null)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        role: 'appMenu',
        submenu: [
          { role: 'about' },
          { type: 'separator' },
          {
            label: words.say('tray.settings'),
            accelerator: 'Command+,',
            click: () => openSettings(),
          },
          { type: 'separator' },
          { role: 'hide' },
          { role: 'hideOthers' },
          { role: 'unhide' },
          { type: 'separator' },
          { role: 'quit' },
        ],
      },
      {
        label: words.say('appMenu.edit'),
        submenu: [
          { role: 'undo' },
          { role: 'redo' },
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      {
        label: words.say('appMenu.window'),
        submenu: [{ role: 'minimize' }, { role: 'close' }],
      },
    ]),
  )
}
