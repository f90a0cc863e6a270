import { cleanName } from './cleanName.ts'
import { t } from './t.ts'

/** A gifter's or channel's name as shown and read aloud. */
export function displayName(name: string): string {
  return cleanName(name) || t('board.unnamed')
}
