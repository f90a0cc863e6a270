import type { Store } from '../store/Store.ts'
import { pageRows } from './pageRows.ts'

export interface ChangeRow {
  readonly is: 'change'
  readonly list: number
  readonly at: number
  readonly gifter: number
  readonly userId: string
  /** KICKs; null: no longer in the list. */
  readonly amount: number | null
  readonly tie: number
}

export interface StateRow {
  readonly is: 'state'
  readonly list: number
  readonly at: number
  readonly complete: number
  readonly ranks: string
  readonly began: number
}

export interface GainRow {
  readonly is: 'gain'
  readonly at: number
  readonly gifter: number
  readonly userId: string
  readonly since: number
  readonly amount: number
  readonly least: number
}

export interface AlertRow {
  readonly is: 'alert'
  readonly at: number
  readonly list: number
  readonly userId: string
}

export type RecordedRow = ChangeRow | StateRow | GainRow | AlertRow

/** A span of moments (UTC ms); `to` is not part of it. */
export interface Span {
  readonly from: number
  readonly to: number
}
const always: Span = { from: 0, to: Number.MAX_SAFE_INTEGER }

/** The changes of a list of an account in a span, oldest first. */
export function changeRows(store: Store, account: number, list: number, span: Span = always) {
  return pageRows<ChangeRow>(
    store,
    `SELECT 'change' AS "is", list, at, gifter, user_id AS userId, amount, tie
      FROM change INDEXED BY change_by_moment JOIN gifter ON gifter.key = change.gifter
      WHERE account = ?1 AND list = ?2 AND at < ?3 AND at >= ?4 AND (at > ?4 OR gifter > ?5)
      ORDER BY at, gifter`,
    (last) => [account, list, span.to, last?.at ?? span.from, last?.gifter ?? -1],
  )
}

/** What else is known of a list of an account in a span, oldest first. */
export function stateRows(store: Store, account: number, list: number, span: Span = always) {
  return pageRows<StateRow>(
    store,
    `SELECT 'state' AS "is", list, at, complete, ranks, began FROM list_state
      WHERE account = ?1 AND list = ?2 AND at < ?3 AND at > ?4 ORDER BY at`,
    (last) => [account, list, span.to, last?.at ?? span.from - 1],
  )
}

/** The gains of an account that were seen in a span, oldest first. */
export function gainRows(store: Store, account: number, span: Span = always) {
  return pageRows<GainRow>(
    store,
    `SELECT 'gain' AS "is", at, gifter, user_id AS userId, since, amount, least
      FROM gain JOIN gifter ON gifter.key = gain.gifter
      WHERE account = ?1 AND at < ?2 AND at >= ?3 AND (at > ?3 OR gifter > ?4)
      ORDER BY at, gifter`,
    (last) => [account, span.to, last?.at ?? span.from, last?.gifter ?? -1],
  )
}

/** The notifications about an account in a span, oldest first. */
export function alertRows(store: Store, account: number, span: Span = always) {
  return pageRows<AlertRow>(
    store,
    `SELECT 'alert' AS "is", at, list, user_id AS userId
      FROM alert JOIN gifter ON gifter.key = alert.gifter
      WHERE account = ?1 AND at < ?2 AND at >= ?3 AND (at > ?3 OR list > ?4)
      ORDER BY at, list`,
    (last) => [account, span.to, last?.at ?? span.from, last?.list ?? -1],
  )
}
