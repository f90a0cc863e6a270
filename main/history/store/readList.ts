import { decodeRanks } from './decodeRanks.ts'
import type { Store } from './Store.ts'

/** A list as it was. */
export interface ListThen {
  readonly complete: boolean
  /** As in the column of that name. */
  readonly ranks: string
  /** In the order of the list. */
  readonly rows: readonly ListRow[]
}

export interface ListRow {
  readonly gifter: number
  readonly userId: string
  /** As it was then; where it was first given later, that one; empty where there is none. */
  readonly name: string
  readonly verified: boolean | null
  readonly picture: string | null
  /** KICKs */
  readonly amount: number
  readonly tie: number
  readonly rank: number
}

interface Found {
  gifter: number
  userId: string
  name: string | null
  verified: number | null
  picture: string | null
  amount: number
  tie: number
}

/**
 * Who was ever in the list is found by leaping through the primary key, and the last change of each
 * by one more leap, so that the time goes with the number of gifters and not with that of changes.
 */
const found = `
  WITH RECURSIVE seen (gifter) AS (
    SELECT min(gifter) FROM change WHERE account = ?1 AND list = ?2
    UNION ALL
    SELECT (
      SELECT min(gifter) FROM change WHERE account = ?1 AND list = ?2 AND gifter > seen.gifter
    ) FROM seen WHERE seen.gifter IS NOT NULL
  )
  SELECT gifter.key AS gifter, gifter.user_id AS userId, verified, picture, amount, tie,
    coalesce(
      (SELECT name FROM name WHERE gifter = change.gifter AND at <= ?3 ORDER BY at DESC LIMIT 1),
      (SELECT name FROM name WHERE gifter = change.gifter ORDER BY at LIMIT 1)
    ) AS name
  FROM seen
  CROSS JOIN change ON change.account = ?1 AND change.list = ?2 AND change.gifter = seen.gifter
    AND change.at = (
      SELECT max(at) FROM change WHERE account = ?1 AND list = ?2 AND gifter = seen.gifter AND at <= ?3
    )
  CROSS JOIN gifter ON gifter.key = change.gifter
  WHERE change.at >= ?4 AND amount IS NOT NULL`

/**
 * Rebuilds a list of an account as it was at `at` (UTC ms); null where it was not known yet.
 *
 * @param account key of the account
 * @param list number of the period
 */
export function readList(store: Store, account: number, list: number, at: number): ListThen | null {
  const state = store.row<{ complete: number; ranks: string }>(
    `SELECT complete, ranks FROM list_state WHERE account = ?1 AND list = ?2 AND at <= ?3
      ORDER BY at DESC LIMIT 1`,
    account,
    list,
    at,
  )
  if (!state) return null
  const began = store.row<{ at: number }>(
    `SELECT at FROM list_state INDEXED BY list_began
      WHERE account = ?1 AND list = ?2 AND at <= ?3 AND began = 1 ORDER BY at DESC LIMIT 1`,
    account,
    list,
    at,
  )
  const rows = store.rows<Found>(found, account, list, at, began?.at ?? 0).toSorted(inOrder)
  const ranks = decodeRanks(
    rows.map((row) => row.amount),
    state.ranks,
  )
  return {
    complete: state.complete === 1,
    ranks: state.ranks,
    rows: rows.map((row, index) => ({
      ...row,
      name: row.name ?? '',
      verified: row.verified === null ? null : row.verified === 1,
      rank: ranks[index] ?? index + 1,
    })),
  }
}

function inOrder(first: Found, second: Found): number {
  if (first.amount !== second.amount) return second.amount - first.amount
  if (first.tie !== second.tie) return first.tie - second.tie
  return BigInt(first.userId) < BigInt(second.userId) ? -1 : 1
}
