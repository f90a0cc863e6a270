import { z } from 'zod'
import type { Leaderboard, LeaderboardRow } from './KickClient.ts'
import { KickError } from './KickError.ts'
import { decodeRows } from './decodeRows.ts'
import { fields } from './fields.ts'
import { isPlainObject } from './isPlainObject.ts'
import { readData } from './readData.ts'

const rowSchema = z
  .object({
    user_id: fields.id,
    username: fields.text,
    /** The real API's name for the amount. */
    gifted_amount: fields.amount.optional().catch(undefined),
    /** The older description's. */
    quantity: fields.amount.optional().catch(undefined),
    rank: fields.rank,
    is_verified: fields.flag,
    profile_picture: fields.address,
  })
  .transform((row, context): LeaderboardRow => {
    const amount = row.gifted_amount ?? row.quantity
    if (amount === undefined) {
      context.addIssue('no amount')
      return z.NEVER
    }
    return {
      userId: row.user_id,
      username: row.username,
      amount,
      rank: row.rank,
      verified: row.is_verified,
      picture: row.profile_picture,
    }
  })

const listNames = ['lifetime', 'month', 'week'] as const

/**
 * The leaderboard in either shape (API facts, sections 0 and 1.2). `data` null or missing, and lists
 * null or missing, are empty lists; rows stay in Kick's order.
 * @throws KickError 'not-json'; 'wrong-shape' where it is neither shape
 */
export function decodeLeaderboard(text: string): { board: Leaderboard; dropped: number } {
  const data = readData(text) ?? {}
  if (Array.isArray(data)) {
    const { rows, dropped } = decodeRows(data, rowSchema)
    return { board: { shape: 'single', rows }, dropped }
  }
  if (!isPlainObject(data)) throw new KickError('wrong-shape')
  const recognized = listNames.some((name) => Object.hasOwn(data, name))
  if (!recognized && Object.keys(data).length > 0) throw new KickError('wrong-shape')

  const [lifetime, month, week] = listNames.map((name) =>
    decodeRows(Object.hasOwn(data, name) ? data[name] : null, rowSchema),
  ) as [Decoded, Decoded, Decoded]
  return {
    board: {
      shape: 'lists',
      lists: { lifetime: lifetime.rows, month: month.rows, week: week.rows },
    },
    dropped: lifetime.dropped + month.dropped + week.dropped,
  }
}

type Decoded = ReturnType<typeof decodeRows<LeaderboardRow>>
