import { readFileSync } from 'node:fs'
import type { Settings } from '../../contract/settings.ts'

/** What the first pixels depend on. */
export interface FirstSettings {
  theme: Settings['theme']
  startHidden: boolean
  language: Settings['language']
  maskNames: boolean
  hideFromCapture: boolean
}

/**
 * Looks into `settings.json` for what has to be known before anything is shown, without the schemas
 * that take longer to load than the file. `readSettings` reads it properly a moment later; whatever
 * is not understood here has its default.
 */
export function peekSettings(path: string): FirstSettings {
  let stored: Record<string, unknown> = {}
  try {
    stored = Object(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')))
  } catch {
    // No file yet, or a broken one: the defaults.
  }
  const { theme, language } = stored
  return {
    theme: theme === 'dark' || theme === 'light' ? theme : 'system',
    startHidden: stored['startHidden'] === true,
    language: language === 'en' || language === 'de' ? language : 'system',
    maskNames: stored['maskNames'] === true,
    hideFromCapture: stored['hideFromCapture'] === true,
  }
}
