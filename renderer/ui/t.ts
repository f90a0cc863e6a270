import { createInstance } from 'i18next'
import { catalogue } from './catalogue.ts'
import type { TextKey } from './textKey.ts'

const i18n = createInstance()
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: catalogue } },
  initAsync: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
})

/** The words for a key, with values for its braces. `count` chooses the plural form. */
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  return i18n.t(key, values)
}
