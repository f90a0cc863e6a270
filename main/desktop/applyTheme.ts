import { nativeTheme } from 'electron'
import type { Settings } from '../../contract/settings.ts'

/** Lets pages, native menus and title bars follow the chosen theme. */
export function applyTheme(theme: Settings['theme']): void {
  if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme
}
