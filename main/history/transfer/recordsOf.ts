import { listName } from './listName.ts'
import type { RecordedRow } from './recordedRows.ts'
import { type ExportedRecord, recordOf } from './recordOf.ts'

/** Rows of the file as an export tells them. A list that only changed its rule of ranks is silent. */
export function recordsOf(rows: readonly RecordedRow[]): ExportedRecord[] {
  return rows.flatMap((row) => {
    const { at } = row
    switch (row.is) {
      case 'state':
        return row.began === 1 ? [recordOf({ record: 'began', at, list: listName(row.list) })] : []
      case 'change': {
        const record = row.amount === null ? 'left' : 'change'
        const { userId, amount } = row
        return [recordOf({ record, at, list: listName(row.list), userId, kicks: amount })]
      }
      case 'gain': {
        const { since, userId, amount, least } = row
        return [
          recordOf({ record: 'gain', at, since, userId, kicks: amount, atLeast: least === 1 }),
        ]
      }
      case 'alert':
        return [recordOf({ record: 'alert', at, list: listName(row.list), userId: row.userId })]
    }
  })
}
