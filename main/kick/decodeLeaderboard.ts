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
 * The leaderboard in either shape (API facts, sections 0 and 1.2). Lists that are null or missing
 * are left out, all of them where `data` is; rows stay in Kick's order.
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

  const lists: Partial<Record<(typeof listNames)[number], LeaderboardRow[]>> = {}
  let dropped = 0
  for (const name of listNames) {
    const list = Object.hasOwn(data, name) ? data[name] : null
    if (list === null || list === undefined) continue
    const decoded = decodeRows(list, rowSchema)
    lists[name] = decoded.rows
    dropped += decoded.dropped
  }
  return { board: { shape: 'lists', lists }, dropped }
}
