import type { MenuEntry } from '../desktopSession/MenuEntry.ts'

/** The rows of the board as the tray's menu shows them, such as "1. name - 50,000". */
export function boardOfMenu(menu: readonly MenuEntry[]): string[] {
  return menu.map((entry) => entry.label).filter((label) => /^\d+\. /.test(label))
}
