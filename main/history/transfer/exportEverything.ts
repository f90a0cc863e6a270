import type { Settings } from '../../../contract/settings.ts'
import type { Store } from '../store/Store.ts'
import { everythingLines } from './everythingLines.ts'
import { exportVersion } from './exportVersion.ts'
import { isoMoment } from './isoMoment.ts'
import type { ExportPieces, Piece } from './Piece.ts'

/**
 * Everything as one JSON document, an array with one record on each line: other programs can read
 * it as JSON, and Kickboard reads it line by line, however long it is.
 *
 * @param settings of which `exportedSettings` says what is taken
 */
export function exportEverything(store: Store, settings: Settings): ExportPieces {
  return { rows: countRows(store), pieces: pieces(store, settings) }
}

function* pieces(store: Store, settings: Settings): Generator<Piece> {
  const madeAt = store.now()
  const header = {
    is: 'kickboard-export',
    version: exportVersion,
    madeAt,
    madeAtIso: isoMoment(madeAt),
  }
  let records = 0
  yield { text: `[\n${JSON.stringify(header)},\n`, rows: 0 }
  for (const { line, rows } of everythingLines(store, settings)) {
    records += 1
    yield { text: `${JSON.stringify(line)},\n`, rows }
  }
  yield { text: `${JSON.stringify({ is: 'end', records })}\n]\n`, rows: 0 }
}

function countRows(store: Store): number {
  const tables = ['forgotten', 'gifter', 'watched', 'change', 'list_state', 'gain', 'alert']
  return tables.reduce(
    (sum, table) =>
      sum + (store.row<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0),
    0,
  )
}
