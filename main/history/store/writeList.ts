import type { Board } from '../../board/Board.ts'
import { isRollover } from '../../board/isRollover.ts'
import { listNumber } from '../schema/migrations.ts'
import type { ListState } from './AccountState.ts'
import { ensureGifter } from './ensureGifter.ts'
import type { Store } from './Store.ts'
import { tiesOf } from './tiesOf.ts'

/**
 * Writes what changed in one list of an account. Where the period began again, all of the new list
 * is written and nobody of the old one: `began` says that nothing before counts.
 *
 * @param account key of the account
 * @param at UTC ms
 * @param ranks as they are to be written
 */
export function writeList(
  store: Store,
  account: number,
  at: number,
  before: ListState | null,
  board: Board,
  ranks: string,
): ListState {
  const list = listNumber[board.period]
  const began = before !== null && isRollover(before.board, board)
  const had = new Map(began ? [] : before?.board.rows.map((row) => [row.userId, row.amount]))
  const ties = tiesOf(board.rows)
  const write = (userId: string, amount: number | null, tie: number) =>
    store.run(
      'INSERT INTO change (account, list, gifter, at, amount, tie) VALUES (?1, ?2, ?3, ?4, ?5, ?6)',
      account,
      list,
      ensureGifter(store, userId).key,
      at,
      amount,
      tie,
    )

  for (const { userId, amount } of board.rows) {
    const tie = ties.get(userId) ?? 0
    if (had.get(userId) !== amount || before?.ties.get(userId) !== tie) write(userId, amount, tie)
    had.delete(userId)
  }
  for (const userId of had.keys()) write(userId, null, 0)

  if (!before || began || before.board.complete !== board.complete || before.ranks !== ranks) {
    store.run(
      `INSERT INTO list_state (account, list, at, complete, ranks, began)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
      account,
      list,
      at,
      Number(board.complete),
      ranks,
      Number(began),
    )
  }
  return { board, ranks, ties }
}
