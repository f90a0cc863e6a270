import i18next from 'i18next'
import { desktopTexts as german } from '../../contract/texts/desktop.de.ts'
import { desktopTexts as english } from '../../contract/texts/desktop.en.ts'
import type { Language, Settings } from '../../contract/settings.ts'
import { chooseLanguage } from './chooseLanguage.ts'
import type { Words } from './words.ts'

/** Words whose language can be chosen anew at any time. */
export interface ChangeableWords extends Words {
  /** Speaks this language from now on; true when that is another one than before. */
  speak(choice: Settings['language']): boolean
}

/**
 * The catalogue and the locale's figures for tray, menus and notifications.
 *
 * @param preferred BCP 47 tags of the system's languages, the most wanted first; one of the spoken
 *   language also says how numbers and times are written
 * @param timeZone IANA name; the system's own when left out
 */
export function createWords(preferred: readonly string[], timeZone?: string): ChangeableWords {
  const catalogue = i18next.createInstance()
  let language = chooseLanguage('system', preferred)
  void catalogue.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: english }, de: { translation: german } },
    // Native texts know no markup, and a name is made plain before it comes here.
    interpolation: { escapeValue: false, skipOnVariables: true },
  })
  let figures = figuresOf(localeFor(language, preferred), timeZone)
  return {
    speak(choice) {
      const next = chooseLanguage(choice, preferred)
      if (next === language) return false
      language = next
      void catalogue.changeLanguage(next)
      figures = figuresOf(localeFor(next, preferred), timeZone)
      return true
    },
    language: () => language,
    say: (key, values) => catalogue.t(key, { ...values }),
    number: (value) => figures.numbers.format(value),
    time: (moment) => figures.times.format(moment),
  }
}

function figuresOf(locale: string, timeZone: string | undefined) {
  return {
    numbers: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    times: new Intl.DateTimeFormat(locale, {
      hour: 'numeric',
      minute: '2-digit',
      ...(timeZone ? { timeZone } : {}),
    }),
  }
}

/** The user's own kind of the language where the system names one (`de-AT`). */
function localeFor(language: Language, preferred: readonly string[]): string {
  const own = preferred
    .map((tag) => tag.replaceAll('_', '-'))
    .find((tag) => tag.toLowerCase().split('-')[0] === language)
  try {
    return Intl.NumberFormat.supportedLocalesOf(own ?? language)[0] ?? language
  } catch {
    return language
  }
}
