import type { Period } from '../../contract/period.ts'
import type { GainBoard } from '../../contract/state.ts'
import type { Board, Gifter } from './Board.ts'
import { clampToSafe } from './clampToSafe.ts'
import { compareRows } from './compareRows.ts'
import { findGains } from './findGains.ts'
import { rankRows } from './rankRows.ts'

/**
 * What was gained between two states of the boards, as pages show it: most gained first, with ties
 * as on any other board. Null where nothing is known of before.
 *
 * @param whole whether it counts from the moment that was asked for
 * @param begun first answers of the present periods (UTC ms), see `findGains`
 */
export function viewGains(
  before: ReadonlyMap<Period, Board>,
  now: ReadonlyMap<Period, Board>,
  {
    whole,
    begun,
    avatarOf,
  }: {
    whole: boolean
    begun: ReadonlyMap<Period, number>
    avatarOf: (userId: string, picture: string | null) => string | null
  },
): GainBoard | null {
  if (before.size === 0 || now.size === 0) return null
  const gains = findGains(before, [...now.values()], begun)
  const least = new Set(gains.filter((gain) => gain.least).map((gain) => gain.userId))
  const known = gifters(now)
  const sorted = gains
    .map(({ userId, amount }) => {
      const { name = '', verified = null, picture = null } = known.get(userId) ?? {}
      return { userId, username: name, amount, rank: null, verified, picture }
    })
    .toSorted(compareRows)
  const ranks = rankRows(sorted)
  return {
    since: Math.min(...[...before.values()].map((board) => board.readAt)),
    whole,
    readAt: Math.max(...[...now.values()].map((board) => board.readAt)),
    total: clampToSafe(sorted.reduce((sum, row) => sum + row.amount, 0)),
    rows: sorted.map((row, index) => ({
      userId: row.userId,
      name: row.username,
      rank: ranks[index] ?? index + 1,
      gain: row.amount,
      least: least.has(row.userId),
      avatar: avatarOf(row.userId, row.picture),
      verified: row.verified,
    })),
  }
}

/** Everybody on the boards, as the newest board that has a name shows them. */
function gifters(boards: ReadonlyMap<Period, Board>): Map<string, Gifter> {
  const found = new Map<string, Gifter>()
  for (const board of [...boards.values()].toSorted((a, b) => a.readAt - b.readAt))
    for (const row of board.rows)
      if (row.name !== '' || !found.has(row.userId)) found.set(row.userId, row)
  return found
}
