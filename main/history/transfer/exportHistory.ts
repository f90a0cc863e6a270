import { periods } from '../../../contract/period.ts'
import { listNumber } from '../schema/migrations.ts'
import { accountKey } from '../store/accountKey.ts'
import { boardAt } from '../store/boardAt.ts'
import type { Store } from '../store/Store.ts'
import { isoMoment } from './isoMoment.ts'
import { mergeByMoment } from './mergeByMoment.ts'
import type { ExportPieces } from './Piece.ts'
import {
  alertRows,
  changeRows,
  gainRows,
  type RecordedRow,
  type Span,
  stateRows,
} from './recordedRows.ts'
import { type ExportedRecord, recordOf } from './recordOf.ts'
import { recordPieces } from './recordPieces.ts'
import { recordsOf } from './recordsOf.ts'

/** What happened on a channel in a span, oldest first, with what its lists showed at the beginning. */
export function exportHistory(
  store: Store,
  channel: string,
  span: Span,
  format: 'csv' | 'json',
): ExportPieces {
  const account = accountKey(store, channel) ?? -1
  const head = {
    is: 'kickboard-history',
    channel,
    from: span.from,
    fromIso: isoMoment(span.from),
    to: span.to,
    toIso: isoMoment(span.to),
  }
  return {
    rows: countRows(store, account, span),
    pieces: recordPieces(store, head, records(store, account, channel, span), format),
  }
}

function* records(
  store: Store,
  account: number,
  channel: string,
  span: Span,
): Generator<ExportedRecord> {
  const spans = store.rows<{ since: number; until: number }>(
    'SELECT since, until FROM watched WHERE account = ?1 AND since < ?3 AND until >= ?2 ORDER BY since',
    account,
    span.from,
    span.to,
  )
  for (const { since, until } of spans) yield recordOf({ record: 'watched', at: until, since })
  for (const list of periods) {
    const board = boardAt(store, channel, list, span.from - 1)
    for (const { userId, amount } of board?.rows ?? [])
      yield recordOf({ record: 'standing', at: board?.readAt ?? 0, list, userId, kicks: amount })
  }
  const series: Iterator<RecordedRow, void, undefined>[] = [
    ...periods.flatMap((period) => [
      stateRows(store, account, listNumber[period], span),
      changeRows(store, account, listNumber[period], span),
    ]),
    gainRows(store, account, span),
    alertRows(store, account, span),
  ]
  for (const { items } of mergeByMoment(series)) yield* recordsOf(items)
}

function countRows(store: Store, account: number, { from, to }: Span): number {
  return [
    'change WHERE list IN (0, 1, 2, 3) AND',
    'list_state WHERE list IN (0, 1, 2, 3) AND began = 1 AND',
    'gain WHERE',
    'alert WHERE',
  ].reduce((sum, table) => {
    const sql = `SELECT count(*) AS count FROM ${table} account = ?1 AND at >= ?2 AND at < ?3`
    return sum + (store.row<{ count: number }>(sql, account, from, to)?.count ?? 0)
  }, 0)
}
