import type { Period } from '../../contract/period.ts'
import type { Board } from '../board/Board.ts'
import { KickError } from '../kick/KickError.ts'

/** How often in a row an answer has to wipe out everything until it is believed. */
const wipesToBelieve = 5

export interface Doubt {
  /**
   * The boards of one answer that may be shown.
   *
   * @param missing periods whose lists the answer lacks; their boards are empty
   * @throws KickError 'empty-answer' while the answer is not believed
   */
  weigh(boards: readonly Board[], missing?: readonly Period[]): readonly Board[]
}

/**
 * Doubts answers that empty what was full. An empty week or month is how a new one begins, but KICKs
 * of all time do not vanish, nor do all lists at once: until several answers in a row have said so,
 * that counts as trouble, and the last board stays. An answer without any list is doubted even where
 * there was no board yet. A single list that is missing (null is how some servers write an empty
 * one) is believed when it is missing a second time; until then that board stays as it was.
 *
 * @param lastBoard the board that is shown
 */
export function createDoubt(lastBoard: (period: Period) => Board | undefined): Doubt {
  const missed = new Set<Period>()
  let wipes = 0

  function empties(board: Board): boolean {
    return board.rows.length === 0 && (lastBoard(board.period)?.rows.length ?? 0) > 0
  }

  function wipesOut(boards: readonly Board[], missing: readonly Period[]): boolean {
    if (missing.length === boards.length) return true
    const emptied = boards.filter(empties)
    if (emptied.some(({ period }) => period === 'lifetime')) return true
    return emptied.length > 0 && boards.length > 1 && boards.every(({ rows }) => rows.length === 0)
  }

  return {
    weigh(boards, missing = []) {
      if (wipesOut(boards, missing)) {
        wipes += 1
        if (wipes < wipesToBelieve) throw new KickError('empty-answer')
        return boards
      }
      // Where lists come one by one, those of other periods say nothing about all time.
      if (boards.some(({ period }) => period === 'lifetime')) wipes = 0
      const believed = boards.filter(
        (board) => !missing.includes(board.period) || missed.has(board.period) || !empties(board),
      )
      for (const { period } of boards) {
        if (missing.includes(period)) missed.add(period)
        else missed.delete(period)
      }
      return believed
    },
  }
}
