import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, MenuEntry } from './menuEntry.ts'

/** A native menu of plain entries; `run` is told what was clicked. */
export function buildMenu(
  entries: readonly MenuEntry[],
  run: (command: MenuCommand) => void,
): Menu {
  const template = (list: readonly MenuEntry[]): MenuItemConstructorOptions[] =>
    list.map((entry) => {
      switch (entry.kind) {
        case 'separator':
          return { type: 'separator' }
        case 'note':
          return { label: entry.label, enabled: false }
        case 'submenu':
          return { label: entry.label, enabled: entry.enabled, submenu: template(entry.entries) }
        case 'command':
          return {
            label: entry.label,
            enabled: entry.enabled,
            click: () => run(entry.command),
          }
      }
    })
  return Menu.buildFromTemplate(template(entries))
}
