import type { Period } from '../../contract/period.ts'
import type { Board } from '../board/Board.ts'

/** What the gains of a stream are counted from. Immutable. */
export interface StreamCount {
  /** The moment that was asked for: when Kick says it began, or what the user chose (UTC ms). */
  readonly at: number
  /** False where the boards were read too late for that. */
  readonly whole: boolean
  /** The boards then; empty until they are read. */
  readonly boards: ReadonlyMap<Period, Board>
}
