import type { Period } from '../../../contract/period.ts'
import { makeBoard } from '../makeBoard.ts'

/** A board of these amounts, by user id; cut where it is as long as `asked`. */
export function boardWith(
  period: Period,
  readAt: number,
  amounts: Record<string, number>,
  asked = 100,
) {
  return makeBoard({
    period,
    readAt,
    asked,
    rows: Object.entries(amounts).map(([userId, amount]) => ({
      userId,
      username: `gifter ${userId}`,
      amount,
      rank: null,
      verified: userId === '7',
      picture: userId === '8' ? 'https://files.kick.com/8.webp' : null,
    })),
  })
}
