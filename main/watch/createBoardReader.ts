import type { Period } from '../../contract/period.ts'
import type { Board } from '../board/Board.ts'
import { makeBoard } from '../board/makeBoard.ts'
import type { Clock } from '../clock.ts'
import type { KickClient } from '../kick/KickClient.ts'
import { KickError } from '../kick/KickError.ts'
import type { Log } from '../log.ts'
import { createDoubt } from './createDoubt.ts'
import type { RequestPriority } from './requestPriority.ts'
import type { RequestQueue } from './RequestQueue.ts'
import type { WithToken } from './WithToken.ts'

/** Rows per list; Kick allows no more. */
const top = 100
/** What an answer with lists holds. */
const listed = ['week', 'month', 'lifetime'] as const

export interface BoardReader {
  /** Reads `period`, and with it whatever else the answer holds. */
  read(
    period: Period,
    priority: RequestPriority,
    options: { signal: AbortSignal; onSent: () => void },
  ): Promise<readonly Board[]>
  /** Whether Kick's last answer held one list only, so that each period is asked for by itself. */
  isSingle(): boolean
}

/**
 * Reads boards in either shape that Kick may answer in. Which one is learned from the first answer,
 * and again whenever it changes; until lists of all periods have come, a period is asked for.
 *
 * Lists belong to the owner of the token, whatever broadcaster was asked for. A broadcaster's own
 * token makes them hers; for an app token they are somebody's, so they are refused as
 * 'wrong-shape' rather than shown under the name that was asked for. What would empty a board that
 * was full is doubted first (see `createDoubt`).
 */
export function createBoardReader(parts: {
  accountId: string
  broadcasterUserId: string
  kind: 'broadcaster' | 'app'
  withToken: WithToken
  kick: Pick<KickClient, 'leaderboard'>
  queue: RequestQueue
  clock: Clock
  log: Log
  lastBoard?: (period: Period) => Board | undefined
}): BoardReader {
  const { accountId, broadcasterUserId, kind, withToken, kick, queue, clock, log } = parts
  const doubt = createDoubt(parts.lastBoard ?? (() => undefined))
  let shape: 'lists' | 'single' | null = null

  const reader: BoardReader = {
    async read(period, priority, options) {
      const { signal, onSent } = options
      const asked = shape === 'lists' && kind === 'broadcaster' ? undefined : period
      const answer = await withToken((accessToken) =>
        queue.run(
          priority,
          () => {
            onSent()
            // Each query is logged with its broadcaster, as Kick's good practice asks; never a token.
            log.info(`leaderboard of ${broadcasterUserId}: asked`)
            return kick.leaderboard(accessToken, { broadcasterUserId, top, period: asked }, signal)
          },
          { board: accountId, signal },
        ),
      )
      const readAt = clock.now()

      if (answer.shape === 'single') {
        shape = 'single'
        // A list that came without a period being asked for could be of any: ask again, with one.
        if (asked === undefined) return reader.read(period, priority, options)
        return doubt.weigh([makeBoard({ period, rows: answer.rows, readAt, asked: top })])
      }
      if (kind === 'app') throw new KickError('wrong-shape')
      const { lists } = answer
      const boards = listed.map((each) =>
        makeBoard({ period: each, rows: lists[each] ?? [], readAt, asked: top }),
      )
      const believed = doubt.weigh(
        boards,
        listed.filter((each) => !lists[each]),
      )
      shape = 'lists'
      return believed
    },
    isSingle: () => shape === 'single',
  }
  return reader
}
