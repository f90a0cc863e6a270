import type { Language } from '../../contract/settings.ts'
import { i18n } from './i18n.ts'

/** Words that are loaded only where they are spoken. */
const loaders: Record<Exclude<Language, 'en'>, () => Promise<object>> = {
  de: async () => (await import('./catalogue.de.ts')).germanCatalogue,
}

/** Lets `t` and `format` speak this language from now on, and tells the browser which it is. */
export async function speak(language: Language): Promise<void> {
  if (language !== 'en' && !i18n.hasResourceBundle(language, 'translation'))
    i18n.addResourceBundle(language, 'translation', await loaders[language]())
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
}
