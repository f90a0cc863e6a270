import type { Period } from '../../contract/period.ts'
import type { Board } from '../board/Board.ts'
import { staleAfter } from './staleAfter.ts'
import type { StreamCount } from './StreamCount.ts'

type Boards = ReadonlyMap<Period, Board>

/**
 * Counts from the boards of a moment: the newest read at or before it, unless there is a gap in
 * between, else the first read afterwards, which are in time for one interval.
 *
 * @param at UTC ms
 * @param recent boards as they were after each of the last readings, oldest first
 */
export function countStream(
  at: number,
  recent: readonly Boards[],
  intervalMs: number,
): StreamCount {
  const before = recent.findLast((boards) => newest(boards) <= at)
  if (before && at - newest(before) <= staleAfter(intervalMs))
    return { at, whole: true, boards: before }
  const after = recent.find((boards) => newest(boards) > at)
  return after
    ? { at, whole: newest(after) - at <= intervalMs, boards: after }
    : { at, whole: false, boards: new Map() }
}

/** Takes up the lists that were not read yet when the count began. */
export function continueStream(
  count: StreamCount | null,
  boards: readonly Board[],
  intervalMs: number,
): StreamCount | null {
  const missing = boards.filter(({ period }) => count && !count.boards.has(period))
  if (!count || missing.length === 0) return count
  const all = new Map(count.boards)
  for (const board of missing) all.set(board.period, board)
  const whole = count.boards.size > 0 ? count.whole : newest(all) - count.at <= intervalMs
  return { ...count, boards: all, whole }
}

function newest(boards: Boards): number {
  return Math.max(-Infinity, ...[...boards.values()].map((board) => board.readAt))
}
