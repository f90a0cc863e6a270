import { periods } from '../../../contract/period.ts'
import { listNumber } from '../schema/migrations.ts'
import { accountKey } from '../store/accountKey.ts'
import type { Store } from '../store/Store.ts'
import { mergeByMoment } from './mergeByMoment.ts'
import { pageRows } from './pageRows.ts'
import type { ExportPieces } from './Piece.ts'
import { type AlertRow, type ChangeRow, type GainRow, stateRows } from './recordedRows.ts'
import type { RecordedRow } from './recordedRows.ts'
import { type ExportedRecord, recordOf } from './recordOf.ts'
import { recordPieces } from './recordPieces.ts'
import { recordsOf } from './recordsOf.ts'

/** All that is known of one gifter on a channel, oldest first. Names and note are in JSON alone. */
export function exportGifter(
  store: Store,
  channel: string,
  userId: string,
  format: 'csv' | 'json',
): ExportPieces {
  const account = accountKey(store, channel) ?? -1
  const known = store.row<{ key: number; verified: number | null; note: string | null }>(
    `SELECT key, verified, text AS note FROM gifter LEFT JOIN note ON note.gifter = key
      WHERE user_id = ?1`,
    userId,
  )
  const gifter = known?.key ?? -1
  const head = {
    is: 'kickboard-gifter',
    channel,
    userId,
    verified: known?.verified === null || !known ? null : known.verified === 1,
    note: known?.note ?? null,
    names: store.rows('SELECT at, name FROM name WHERE gifter = ?1 ORDER BY at', gifter),
  }
  return {
    rows: countRows(store, account, gifter),
    pieces: recordPieces(store, head, records(store, account, gifter), format),
  }
}

function* records(store: Store, account: number, gifter: number): Generator<ExportedRecord> {
  for (const { since, until } of store.rows<{ since: number; until: number }>(
    'SELECT since, until FROM watched WHERE account = ?1 ORDER BY since',
    account,
  ))
    yield recordOf({ record: 'watched', at: until, since })
  const series: Iterator<RecordedRow, void, undefined>[] = [
    ...periods.flatMap((period) => [
      stateRows(store, account, listNumber[period]),
      changes(store, account, listNumber[period], gifter),
    ]),
    gains(store, account, gifter),
    alerts(store, account, gifter),
  ]
  for (const { items } of mergeByMoment(series)) yield* recordsOf(items)
}

function changes(store: Store, account: number, list: number, gifter: number) {
  return pageRows<ChangeRow>(
    store,
    `SELECT 'change' AS "is", list, at, gifter, user_id AS userId, amount, tie
      FROM change JOIN gifter ON gifter.key = change.gifter
      WHERE account = ?1 AND list = ?2 AND gifter = ?3 AND at > ?4 ORDER BY at`,
    (last) => [account, list, gifter, last?.at ?? -1],
  )
}

function gains(store: Store, account: number, gifter: number) {
  return pageRows<GainRow>(
    store,
    `SELECT 'gain' AS "is", at, gifter, user_id AS userId, since, amount, least
      FROM gain INDEXED BY gain_by_gifter JOIN gifter ON gifter.key = gain.gifter
      WHERE gifter = ?2 AND account = ?1 AND at > ?3 ORDER BY at`,
    (last) => [account, gifter, last?.at ?? -1],
  )
}

function alerts(store: Store, account: number, gifter: number) {
  return pageRows<AlertRow>(
    store,
    `SELECT 'alert' AS "is", at, list, user_id AS userId
      FROM alert JOIN gifter ON gifter.key = alert.gifter
      WHERE account = ?1 AND gifter = ?2 AND at >= ?3 AND (at > ?3 OR list > ?4)
      ORDER BY at, list`,
    (last) => [account, gifter, last?.at ?? 0, last?.list ?? -1],
  )
}

function countRows(store: Store, account: number, gifter: number): number {
  return ['change WHERE list IN (0, 1, 2, 3) AND', 'gain WHERE', 'alert WHERE'].reduce(
    (sum, table) => {
      const sql = `SELECT count(*) AS count FROM ${table} account = ?1 AND gifter = ?2`
      return sum + (store.row<{ count: number }>(sql, account, gifter)?.count ?? 0)
    },
    0,
  )
}
