import type { Period } from '../../../../contract/period.ts'
import type { Board } from '../../../board/Board.ts'
import type { RecordedReading } from '../../Recorded.ts'

/** What a board must be rebuilt to. */
export interface ExpectedBoard {
  readonly period: Period
  readonly complete: boolean
  readonly total: number
  readonly rows: readonly { userId: string; name: string; amount: number; rank: number }[]
}

/**
 * What each list showed after each reading, by an own way of counting: the newest list of each period
 * with the names as they were last given by then, or first given after it.
 */
export function expectedBoards(
  readings: readonly RecordedReading[],
): { at: number; boards: ExpectedBoard[] }[] {
  const lists = new Map<Period, Board>()
  const names = new Map<string, string>()
  const firstNames = new Map<string, string>()
  for (const { userId, name } of readings.flatMap(({ boards }) =>
    boards.flatMap((board) => board.rows),
  )) {
    if (name !== '' && !firstNames.has(userId)) firstNames.set(userId, name)
  }
  return readings.map((reading) => {
    for (const board of reading.boards) {
      lists.set(board.period, board)
      for (const row of board.rows) if (row.name !== '') names.set(row.userId, row.name)
    }
    const boards = [...lists.values()].map(({ period, complete, total, rows }) => ({
      period,
      complete,
      total,
      rows: rows.map(({ userId, amount, rank }) => ({
        userId,
        name: names.get(userId) ?? firstNames.get(userId) ?? '',
        amount,
        rank,
      })),
    }))
    return { at: reading.at, boards }
  })
}
