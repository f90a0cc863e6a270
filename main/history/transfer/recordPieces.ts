import type { Store } from '../store/Store.ts'
import { csvLine } from './csvLine.ts'
import { isoMoment } from './isoMoment.ts'
import { jsonDocument } from './jsonDocument.ts'
import type { Piece } from './Piece.ts'
import type { ExportedRecord } from './recordOf.ts'

const columns = 'record,channel,list,at_ms,at,since_ms,since,user_id,name,kicks,at_least\r\n'

/**
 * Records as CSV, or as a JSON document of which they are the list `records`.
 *
 * @param head what the JSON document says besides
 */
export function recordPieces(
  store: Store,
  head: { is: string; channel: string } & Record<string, unknown>,
  records: Iterable<ExportedRecord>,
  format: 'csv' | 'json',
): Iterable<Piece> {
  const nameOf = newestNames(store)

  function* csv(): Generator<Piece> {
    yield { text: columns, rows: 0 }
    for (const { record, list, at, since, userId, kicks, atLeast } of records) {
      const moments = [at, isoMoment(at), since, since === null ? null : isoMoment(since)]
      const who = userId === null ? [null, null] : [userId, nameOf(userId)]
      yield {
        text: csvLine([record, head.channel, list, ...moments, ...who, kicks, atLeast]),
        rows: 1,
      }
    }
  }

  function* items(): Generator<unknown> {
    for (const record of records) {
      const { at, since, userId } = record
      const said = Object.entries({
        ...record,
        atIso: isoMoment(at),
        sinceIso: since === null ? null : isoMoment(since),
        name: userId === null ? null : nameOf(userId),
      }).filter(([, value]) => value !== null)
      yield Object.fromEntries(said)
    }
  }

  return format === 'csv' ? csv() : jsonDocument(store, head, { records: items() })
}

/** The newest name of a gifter; empty where none was ever given. */
function newestNames(store: Store): (userId: string) => string {
  const names = new Map<string, string>()
  return (userId) => {
    const known = names.get(userId)
    if (known !== undefined) return known
    const row = store.row<{ name: string }>(
      `SELECT name FROM name JOIN gifter ON gifter.key = name.gifter
        WHERE user_id = ?1 ORDER BY at DESC LIMIT 1`,
      userId,
    )
    names.set(userId, row?.name ?? '')
    return row?.name ?? ''
  }
}
