import type { Language } from '../../contract/settings.ts'
import { i18n } from './i18n.ts'

/** Words that are loaded only where they are spoken. */
export type WordLoaders = Record<Exclude<Language, 'en'>, () => Promise<object>>

const waiting = new Set<WordLoaders>([
  { de: async () => (await import('./catalogue.de.ts')).germanCatalogue },
])
const spoken = new Map<Language, Set<WordLoaders>>()

/**
 * Adds words that only some pages need. Called before `speak`.
 *
 * @param english there at once
 */
export function addWords(english: object, loaders: WordLoaders): void {
  i18n.addResourceBundle('en', 'translation', english, true)
  waiting.add(loaders)
}

/** Lets `t` and `format` speak this language from now on, and tells the browser which it is. */
export async function speak(language: Language): Promise<void> {
  if (language !== 'en') await load(language)
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
}

async function load(language: Exclude<Language, 'en'>): Promise<void> {
  const loaded = spoken.get(language) ?? new Set()
  spoken.set(language, loaded)
  const missing = [...waiting].filter((loaders) => !loaded.has(loaders))
  await Promise.all(
    missing.map(async (loaders) => {
      i18n.addResourceBundle(language, 'translation', await loaders[language](), true)
      loaded.add(loaders)
    }),
  )
}
