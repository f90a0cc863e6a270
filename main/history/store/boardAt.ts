import type { Period } from '../../../contract/period.ts'
import { clampToSafe } from '../../board/clampToSafe.ts'
import { listNumber } from '../schema/migrations.ts'
import { accountKey } from './accountKey.ts'
import { readList } from './readList.ts'
import type { Store } from './Store.ts'

/** A board as it was. */
export interface BoardThen {
  readonly period: Period
  /** A reading that showed it, the last one at or before the moment that is known of, UTC ms. */
  readonly readAt: number
  /** False where nobody watched at that moment: the board is that of the last reading before it. */
  readonly watched: boolean
  readonly complete: boolean
  /** Sum of the rows, KICKs. */
  readonly total: number
  /** ms between the moments that are kept there, 0 where every change is. */
  readonly step: number
  readonly rows: readonly GifterThen[]
}

/** Mark and picture are those of today. */
export interface GifterThen {
  readonly userId: string
  /** At that moment; where it was first given later, that one; empty where Kick gave none. */
  readonly name: string
  readonly amount: number
  readonly rank: number
  readonly verified: boolean | null
  readonly picture: string | null
}

/**
 * The board of an account as it was at a moment; null before the first reading of that list.
 *
 * @param accountId user id of the broadcaster
 * @param at UTC ms
 */
export function boardAt(
  store: Store,
  accountId: string,
  period: Period,
  at: number,
): BoardThen | null {
  const account = accountKey(store, accountId)
  if (account === null) return null
  const span = store.row<{ since: number; until: number }>(
    'SELECT since, until FROM watched WHERE account = ?1 AND since <= ?2 ORDER BY since DESC LIMIT 1',
    account,
    at,
  )
  const list = span && readList(store, account, listNumber[period], Math.min(at, span.until))
  if (!span || !list) return null
  const readAt = at >= span.until ? span.until : lastMoment(store, account, span.since, at)
  const rows = list.rows.map(({ userId, name, amount, rank, verified, picture }) => ({
    userId,
    name,
    amount,
    rank,
    verified,
    picture,
  }))
  return {
    period,
    readAt,
    watched: at <= span.until,
    complete: list.complete,
    total: clampToSafe(rows.reduce((sum, row) => sum + row.amount, 0)),
    step: stepAt(store, account, Math.min(at, span.until)),
    rows,
  }
}

/** Readings that changed nothing leave no trace within a span; the newest one that did is given. */
function lastMoment(store: Store, account: number, since: number, at: number): number {
  let newest = since
  for (const list of Object.values(listNumber)) {
    for (const table of ['change', 'list_state']) {
      const row = store.row<{ at: number | null }>(
        `SELECT max(at) AS at FROM ${table} WHERE account = ?1 AND list = ?2 AND at <= ?3`,
        account,
        list,
        at,
      )
      newest = Math.max(newest, row?.at ?? since)
    }
  }
  return newest
}

function stepAt(store: Store, account: number, at: number): number {
  const row = store.row<{ step: number }>(
    'SELECT step FROM thinned WHERE account = ?1 AND until > ?2',
    account,
    at,
  )
  return row?.step ?? 0
}
