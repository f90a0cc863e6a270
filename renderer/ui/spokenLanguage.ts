import type { Language } from '../../contract/settings.ts'
import type { AppState } from '../../contract/state.ts'

/** The chosen language, or the system's. */
export function spokenLanguage({
  settings,
  computer,
}: Pick<AppState, 'settings' | 'computer'>): Language {
  return settings.language === 'system' ? computer.language : settings.language
}
