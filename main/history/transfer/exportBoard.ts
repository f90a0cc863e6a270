import type { Period } from '../../../contract/period.ts'
import { boardAt } from '../store/boardAt.ts'
import type { Store } from '../store/Store.ts'
import { csvLine } from './csvLine.ts'
import { isoMoment } from './isoMoment.ts'
import { jsonDocument } from './jsonDocument.ts'
import type { ExportPieces, Piece } from './Piece.ts'

const columns = 'channel,list,read_at_ms,read_at,rank,user_id,name,verified,kicks\r\n'

/** The newest board of a channel, one row for each gifter; none before its first reading. */
export function exportBoard(
  store: Store,
  channel: string,
  list: Period,
  format: 'csv' | 'json',
): ExportPieces {
  const board = boardAt(store, channel, list, Number.MAX_SAFE_INTEGER)
  const rows = board?.rows ?? []

  function json() {
    const readAt = board?.readAt ?? null
    const head = {
      is: 'kickboard-board',
      channel,
      list,
      readAt,
      readAtIso: readAt === null ? null : isoMoment(readAt),
      complete: board?.complete ?? null,
      total: board?.total ?? null,
    }
    const gifters = rows.map(({ rank, userId, name, verified, amount }) => ({
      rank,
      userId,
      name,
      verified,
      kicks: amount,
    }))
    return jsonDocument(store, head, { gifters })
  }

  function* csv(): Generator<Piece> {
    yield { text: columns, rows: 0 }
    const readAt = board?.readAt ?? 0
    for (const { rank, userId, name, verified, amount } of rows) {
      const fields = [
        channel,
        list,
        readAt,
        isoMoment(readAt),
        rank,
        userId,
        name,
        verified,
        amount,
      ]
      yield { text: csvLine(fields), rows: 1 }
    }
  }

  return { rows: rows.length, pieces: format === 'json' ? json() : csv() }
}
