import type { Period } from '../../../../contract/period.ts'
import { makeBoard } from '../../../board/makeBoard.ts'
import type { RecordedReading } from '../../Recorded.ts'

/** Planned ms between two readings of these. */
const intervalMs = 60_000

/**
 * A reading of channel 500 with lists given as amounts by user id.
 *
 * @param asked rows asked for; a list that long was cut
 */
export function readingOf(
  at: number,
  lists: Partial<Record<Period, Record<string, number>>>,
  asked = 100,
): RecordedReading {
  const boards = (Object.entries(lists) as [Period, Record<string, number>][]).map(
    ([period, amounts]) =>
      makeBoard({
        period,
        readAt: at,
        asked,
        rows: Object.entries(amounts).map(([userId, amount]) => ({
          userId,
          username: `user_${userId}`,
          amount,
          rank: null,
          verified: null,
          picture: null,
        })),
      }),
  )
  return { accountId: '500', at, intervalMs, boards }
}
