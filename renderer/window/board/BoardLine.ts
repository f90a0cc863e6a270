import type { Movement } from '../../../contract/state.ts'

/** A row of the page, whatever the board counts. */
export interface BoardLine {
  userId: string
  name: string
  rank: number
  avatar: string | null
  verified: boolean | null
  movement: Movement
  /** KICKs of what the board counts: given in the period, or gained. */
  amount: number
  /** Whether `amount` is a bound. */
  least: boolean
  /**
   * KICKs of the column beside it: what this stream, or the time since the last look, brought; on a
   * board of gains what stands on the period's list. Null where that is not known.
   */
  other: number | null
  otherLeast: boolean
  /** KICKs gained on each of the last days, oldest first; null without a history. */
  days: readonly number[] | null
}
