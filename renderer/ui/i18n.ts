import { createInstance } from 'i18next'
import { catalogue } from './catalogue.ts'

/** The catalogues of this page. English is always there; `speak` brings the others. */
export const i18n = createInstance()

void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: catalogue } },
  initAsync: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
})
