import { nativeTheme } from 'electron'

/** Color of a page before its first pixels (`--bg` of the design tokens), so that nothing flashes. */
export function pageBackground(): string {
  return nativeTheme.shouldUseDarkColors ? '#0e1114' : '#f4f6f8'
}
