import type { PastBoard } from '../../../contract/history/past.ts'
import type { Period } from '../../../contract/period.ts'
import { boardAt } from '../store/boardAt.ts'
import type { Asked } from './Asked.ts'
import { readGaps } from './readGaps.ts'

/** The board as it was at a moment, under the names of then; null before the first reading. */
export function getBoardAt(
  asked: Asked,
  { period, at }: { period: Period; at: number },
): PastBoard | null {
  const then = boardAt(asked.store, asked.accountId, period, at)
  if (!then) return null
  return {
    period,
    readAt: then.readAt,
    // Between the newest reading and the next one Kickboard watches, though the file says so later.
    watched: then.watched || readGaps(asked, { from: then.readAt, to: at }).length === 0,
    complete: then.complete,
    total: then.total,
    step: then.step,
    rows: then.rows.map(({ userId, name, verified, rank, amount }) => ({
      gifter: { userId, name, avatar: null, verified },
      rank,
      amount,
    })),
  }
}
