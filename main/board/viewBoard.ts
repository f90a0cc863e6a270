import type { BoardRow, BoardView, Movement } from '../../contract/state.ts'
import type { Board } from './Board.ts'
import type { GifterChange } from './BoardChange.ts'
import { compareBoards } from './compareBoards.ts'

/**
 * A board as pages show it, with movement and gain since the user last looked. Without a baseline
 * nothing has moved. Where the period began again since then, everybody is still and all their
 * KICKs are gained.
 *
 * @param baseline the board as the user last saw it
 * @param avatarOf address of a picture on the page's own scheme, null where there is none
 * @param restartedAt first answer of the present period (UTC ms) where an earlier reading noticed
 *   one, since two boards that lie far apart may no longer show it; ignored when it is older than
 *   the baseline
 */
export function viewBoard(
  board: Board,
  baseline: Board | null,
  avatarOf: (userId: string) => string | null,
  restartedAt: number | null = null,
): BoardView {
  const change = baseline ? compareBoards(baseline, board) : null
  const noticed = baseline && restartedAt !== null && restartedAt > baseline.readAt
  const restarted = change !== null && (change.rollover || noticed === true)

  return {
    period: board.period,
    readAt: board.readAt,
    complete: board.complete,
    total: board.total,
    restartedAt: restarted ? (noticed ? restartedAt : board.readAt) : null,
    rows: board.rows.map((row): BoardRow => {
      const own = restarted ? undefined : change?.byUser.get(row.userId)
      return {
        userId: row.userId,
        name: row.name,
        rank: row.rank,
        amount: row.amount,
        gain: restarted ? row.amount : (own?.gain ?? 0),
        movement: movementOf(own),
        avatar: avatarOf(row.userId),
        verified: row.verified,
      }
    }),
  }
}

function movementOf(change: GifterChange | undefined): Movement {
  if (!change || change.kind === 'none') return { kind: 'none' }
  if (change.kind === 'new') return { kind: 'new' }
  return { kind: change.kind, places: change.places }
}
