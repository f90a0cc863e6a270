import i18next from 'i18next'
import { desktopTexts } from '../../contract/texts/desktop.ts'
import type { Words } from './words.ts'

/**
 * The catalogue and the locale's figures for tray, menus and notifications.
 *
 * @param locale BCP 47 tag of the user's system, for numbers and times; a broken one counts as `en`
 * @param timeZone IANA name; the system's own when left out
 */
export function createWords(locale: string, timeZone?: string): Words {
  const catalogue = i18next.createInstance()
  void catalogue.init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: desktopTexts } },
    // Native texts know no markup, and a name is made plain before it comes here.
    interpolation: { escapeValue: false, skipOnVariables: true },
  })
  const known = supported(locale)
  const numbers = new Intl.NumberFormat(known, { maximumFractionDigits: 0 })
  const times = new Intl.DateTimeFormat(known, {
    hour: 'numeric',
    minute: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  })
  return {
    say: (key, values) => catalogue.t(key, { ...values }),
    number: (value) => numbers.format(value),
    time: (moment) => times.format(moment),
  }
}

function supported(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
