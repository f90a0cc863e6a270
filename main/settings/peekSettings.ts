import { readFileSync } from 'node:fs'

/** What the first pixels depend on. */
export interface FirstSettings {
  theme: 'system' | 'dark' | 'light'
  startHidden: boolean
}

/**
 * Looks into `settings.json` for what has to be known before anything is shown, without the schemas
 * that take longer to load than the file. `readSettings` reads it properly a moment later; whatever
 * is not understood here has its default.
 */
export function peekSettings(path: string): FirstSettings {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
    const { theme, startHidden } = Object(stored) as Record<string, unknown>
    return {
      theme: theme === 'dark' || theme === 'light' ? theme : 'system',
      startHidden: startHidden === true,
    }
  } catch {
    return { theme: 'system', startHidden: false }
  }
}
