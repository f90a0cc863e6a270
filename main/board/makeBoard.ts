import type { Period } from '../../contract/period.ts'
import type { Board, Gifter, RankedGifter } from './Board.ts'
import { clampToSafe } from './clampToSafe.ts'
import { compareRows } from './compareRows.ts'
import { mergeDuplicates } from './mergeDuplicates.ts'
import { rankRows } from './rankRows.ts'

/**
 * A board out of the rows of one answer, in whatever order and state they came. Rows with 0 KICKs
 * stay. A user who is listed twice makes Kick's ranks count one person twice, so then the ranks
 * are counted again (see `rankRows`).
 *
 * @param asked how many rows were asked for; a list that long may have been cut
 */
export function makeBoard(answer: {
  period: Period
  rows: readonly RankedGifter[]
  readAt: number
  asked: number
}): Board {
  const sorted = answer.rows.toSorted(compareRows)
  const merged = mergeDuplicates(sorted)
  const ranks = rankRows(
    merged.length === sorted.length ? merged : merged.map((row) => ({ ...row, rank: null })),
  )
  const rows = merged.map((row, index): Gifter =>
    Object.freeze({
      userId: row.userId,
      name: row.username,
      amount: row.amount,
      rank: ranks[index] ?? index + 1,
      verified: row.verified,
      picture: row.picture,
    }),
  )
  return Object.freeze({
    period: answer.period,
    readAt: answer.readAt,
    complete: answer.rows.length < answer.asked,
    total: clampToSafe(rows.reduce((sum, row) => sum + row.amount, 0)),
    rows: Object.freeze(rows),
  })
}
