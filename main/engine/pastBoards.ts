import { periods, type Period } from '../../contract/period.ts'
import { amountsBoard } from '../board/amountsBoard.ts'
import type { Board } from '../board/Board.ts'
import type { History } from '../history/History.ts'

/**
 * The boards of a past moment from which gains can be counted: those of the moment itself where
 * Kickboard watched then, else the first that were read after the gap. Empty where neither is known.
 *
 * @param at UTC ms
 * @param now UTC ms
 * @throws HistoryError
 */
export async function pastBoards(
  history: Pick<History, 'ask'>,
  accountId: string,
  at: number,
  now: number,
): Promise<ReadonlyMap<Period, Board>> {
  const then = await boardsAt(history, accountId, at)
  if (then.size > 0) return then
  for (const period of periods) {
    const race = await history.ask('getRace', accountId, { period, from: at, to: now })
    const gap = race?.gaps.find(({ from, to }) => from <= at && at < to && to < now)
    if (gap) return boardsAt(history, accountId, gap.to)
  }
  return then
}

async function boardsAt(
  history: Pick<History, 'ask'>,
  accountId: string,
  at: number,
): Promise<Map<Period, Board>> {
  const found = await Promise.all(
    periods.map((period) => history.ask('getBoardAt', accountId, { period, at })),
  )
  return new Map(
    found.flatMap((board) => {
      if (!board?.watched) return []
      const { period, readAt, complete } = board
      const rows = board.rows.map(({ gifter, amount }) => ({ userId: gifter.userId, amount }))
      return [[period, amountsBoard({ period, readAt, complete, rows })] as const]
    }),
  )
}
