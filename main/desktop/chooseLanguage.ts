import type { Language, Settings } from '../../contract/settings.ts'

/**
 * The language that is spoken: the chosen one, or the first of the system's that Kickboard knows,
 * else English.
 *
 * @param preferred BCP 47 tags of the system's languages, the most wanted first
 */
export function chooseLanguage(
  choice: Settings['language'],
  preferred: readonly string[],
): Language {
  if (choice !== 'system') return choice
  for (const tag of preferred) {
    const [language] = tag.toLowerCase().split(/[-_]/)
    if (language === 'de' || language === 'en') return language
  }
  return 'en'
}
