import type { Period } from '../../contract/period.ts'
import type { Board } from '../board/Board.ts'

/** One answer of Kick, as the history takes it up. */
export interface RecordedReading {
  /** User id of the broadcaster. */
  readonly accountId: string
  /** When Kick answered, UTC ms. */
  readonly at: number
  /** ms until the next reading as planned; a silence of more than 2.5 of them is a gap. */
  readonly intervalMs: number
  /** The lists of the answer; others are as they were. */
  readonly boards: readonly Board[]
}

/** A notification that was shown. */
export interface RecordedAlert {
  readonly accountId: string
  readonly at: number
  readonly period: Period
  readonly userId: string
}
