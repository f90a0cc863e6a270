import type { Period } from '../../contract/period.ts'
import type { Board } from '../board/Board.ts'
import type { BoardChange } from '../board/BoardChange.ts'
import { compareBoards } from '../board/compareBoards.ts'
import { followLead } from '../board/followLead.ts'
import type { AccountModel } from './AccountModel.ts'
import { continueStream } from './countStream.ts'

export interface BoardsTaken {
  account: AccountModel
  /** The boards of the answer. */
  boards: readonly Board[]
  /** Comparison with the reading before, for each period that had one. */
  changes: {
    board: Board
    change: BoardChange
    /** Whether somebody leads who did not lead when the board was last not empty. */
    newLeader: boolean
  }[]
}

/** How long boards are remembered: Kick is asked for the stream every three minutes, ms. */
const recentMs = 12 * 60_000
/** Where lists are read one at a time, each has its turn within so many intervals, or minutes. */
const leadGapIntervals = 5

/**
 * Takes the boards of one answer into an account. The first board of a period is its own baseline,
 * so that nothing has moved yet; boards of other periods stay as they are.
 */
export function takeBoards(
  account: AccountModel,
  boards: readonly Board[],
  intervalMs: number,
): BoardsTaken {
  const all = new Map(account.boards)
  const baseline = new Map(account.baseline)
  const restarts = new Map(account.restarts)
  const leaders = new Map(account.leaders)
  const gapMs = leadGapIntervals * Math.max(intervalMs, 60_000)
  const changes: BoardsTaken['changes'] = []

  for (const board of boards) {
    const { period } = board
    const before = all.get(period)
    if (before) {
      const led = leaders.get(period) ?? null
      const change = compareBoards(before, board, led?.userId ?? null)
      changes.push({ board, change, newLeader: change.leader.after?.userId !== led?.userId })
      if (change.rollover) restarts.set(period, board.readAt)
      const restartedAt = restarts.get(period) ?? null
      const lead = followLead(led, { before, after: board, change }, restartedAt, gapMs)
      if (lead) leaders.set(period, lead)
    } else if (board.rows[0]) {
      leaders.set(period, { userId: board.rows[0].userId, since: null })
    }
    if (!baseline.has(period)) baseline.set(period, board)
    all.set(period, board)
  }

  return {
    account: {
      ...account,
      boards: all,
      baseline,
      restarts,
      leaders,
      recent: [...account.recent, all].filter((past) => isRecent(past, boards)),
      kickStream: continueStream(account.kickStream, boards, intervalMs),
      ownStream: continueStream(account.ownStream, boards, intervalMs),
    },
    boards,
    changes,
  }
}

function isRecent(past: ReadonlyMap<Period, Board>, boards: readonly Board[]): boolean {
  const now = Math.max(...boards.map((board) => board.readAt))
  return [...past.values()].some((board) => Math.abs(now - board.readAt) <= recentMs)
}
