import type { Board } from '../board/Board.ts'
import type { BoardChange } from '../board/BoardChange.ts'
import { compareBoards } from '../board/compareBoards.ts'
import type { AccountModel } from './AccountModel.ts'

export interface BoardsTaken {
  account: AccountModel
  /** Comparison with the reading before, for each period that had one. */
  changes: {
    board: Board
    change: BoardChange
    /** Whether somebody leads who did not lead when the board was last not empty. */
    newLeader: boolean
  }[]
}

/**
 * Takes the boards of one answer into an account. The first board of a period is its own baseline,
 * so that nothing has moved yet; boards of other periods stay as they are.
 */
export function takeBoards(account: AccountModel, boards: readonly Board[]): BoardsTaken {
  const all = new Map(account.boards)
  const baseline = new Map(account.baseline)
  const restarts = new Map(account.restarts)
  const leaders = new Map(account.leaders)
  const changes: BoardsTaken['changes'] = []

  for (const board of boards) {
    const { period } = board
    const before = all.get(period)
    if (before) {
      const change = compareBoards(before, board, leaders.get(period) ?? null)
      const leader = change.leader.after?.userId
      changes.push({ board, change, newLeader: leader !== leaders.get(period) })
      if (change.rollover) restarts.set(period, board.readAt)
      // Remembered while a board is empty: Kick may take it away for a reading and give it back.
      if (leader) leaders.set(period, leader)
    } else if (board.rows[0]) {
      leaders.set(period, board.rows[0].userId)
    }
    if (!baseline.has(period)) baseline.set(period, board)
    all.set(period, board)
  }

  return { account: { ...account, boards: all, baseline, restarts, leaders }, changes }
}

/** The user has looked: from here on movement and gain are measured. */
export function markSeen(account: AccountModel): AccountModel {
  return { ...account, baseline: account.boards, restarts: new Map() }
}
