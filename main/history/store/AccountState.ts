import type { Period } from '../../../contract/period.ts'
import type { Board } from '../../board/Board.ts'

/** What the file holds of an account as of its newest reading. */
export interface AccountState {
  readonly key: number
  /** The newest reading, UTC ms; null before the first. */
  readonly newest: number | null
  /** Begin of the watched span that may go on. */
  readonly since: number | null
  /** ms to the next reading as it was planned; 0 where not known. */
  readonly interval: number
  readonly lists: ReadonlyMap<Period, ListState>
}

/** A list as the file has it. */
export interface ListState {
  readonly board: Board
  /** As in the column of that name. */
  readonly ranks: string
  /** Order among equal amounts by user id. */
  readonly ties: ReadonlyMap<string, number>
}
