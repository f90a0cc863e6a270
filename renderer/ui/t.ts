import { i18n } from './i18n.ts'
import type { TextKey } from './textKey.ts'

/** The words for a key, with values for its braces. `count` chooses the plural form. */
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  return i18n.t(key, values)
}
