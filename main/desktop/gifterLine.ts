import type { AppState } from '../../contract/state.ts'
import { findGifter } from './findGifter.ts'
import { plainText } from './plainText.ts'
import type { Words } from './words.ts'

/**
 * What "Copy name" and "Copy line" put on the clipboard, null when the gifter is no longer on the
 * board. One line without control characters, so that it can be pasted anywhere.
 */
export function gifterLine(
  state: AppState,
  userId: string,
  what: 'name' | 'line',
  words: Words,
): string | null {
  const row = findGifter(state, userId, words)
  if (!row) return null
  const name = plainText(row.name, 200)
  if (what === 'name') return name || null
  return words.say('tray.row', {
    rank: row.rank,
    name: name || words.say('tray.unnamed', { userId }),
    amount: row.amount,
  })
}
