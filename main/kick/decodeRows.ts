import type { ZodType } from 'zod'
import { KickError } from './KickError.ts'

export interface DecodedRows<Row> {
  rows: Row[]
  /** How many could not be used and were left out. */
  dropped: number
}

/**
 * Rows of one list; null counts as empty. A row that does not fit (no id, no amount) is left out
 * and the others are kept.
 * @throws KickError 'wrong-shape' where it is no list, or not one of its rows can be used
 */
export function decodeRows<Row>(list: unknown, schema: ZodType<Row>): DecodedRows<Row> {
  if (list === null || list === undefined) return { rows: [], dropped: 0 }
  if (!Array.isArray(list)) throw new KickError('wrong-shape')
  const rows: Row[] = []
  for (const item of list) {
    const parsed = schema.safeParse(item)
    if (parsed.success) rows.push(parsed.data)
  }
  if (list.length > 0 && rows.length === 0) throw new KickError('wrong-shape')
  return { rows, dropped: list.length - rows.length }
}
