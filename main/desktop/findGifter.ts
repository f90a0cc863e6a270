import type { AppState } from '../../contract/state.ts'
import { chosenBoard } from './chosenBoard.ts'
import type { Words } from './words.ts'

/** A gifter as the popover shows them at the moment. */
export interface FoundGifter {
  name: string
  rank: number
  /** KICKs as they are written: those of the period, or the gain with its sign. */
  amount: string
}

/**
 * A gifter in the list that is shown, else in any other list of the chosen channel; null for
 * somebody who is in none.
 */
export function findGifter(state: AppState, userId: string, words: Words): FoundGifter | null {
  const { account, board } = chosenBoard(state)
  if (!account) return null
  const { lens } = state.settings
  const ofUser = (row: { userId: string }) => row.userId === userId
  const gains = [account.stream, account.looked]
  const shown = lens === 'period' ? null : account[lens]
  for (const list of shown ? [shown] : [board, ...account.boards, ...gains]) {
    const row = list?.rows.find(ofUser)
    if (!row) continue
    const { name, rank } = row
    if (!('least' in row)) return { name, rank, amount: words.number(row.amount) }
    const sign = row.least ? '≥ ' : row.gain > 0 ? '+' : ''
    return { name, rank, amount: `${sign}${words.number(row.gain)}` }
  }
  return shown
    ? findGifter({ ...state, settings: { ...state.settings, lens: 'period' } }, userId, words)
    : null
}
