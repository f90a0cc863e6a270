import type { SqlValue, Store } from '../store/Store.ts'

const page = 500

/**
 * The rows of a query one by one, read in pages, so that none of them stay in memory and no
 * statement stays open between two pieces.
 *
 * @param sql with `?1` and up for what `after` gives, in the order of the pages, without a LIMIT
 * @param after values that make the query begin behind a row; null is the beginning
 */
export function* pageRows<Row>(
  store: Store,
  sql: string,
  after: (last: Row | null) => readonly SqlValue[],
): Generator<Row, void, undefined> {
  let last: Row | null = null
  for (;;) {
    const rows: Row[] = store.rows<Row>(`${sql} LIMIT ${page}`, ...after(last))
    yield* rows
    last = rows.at(-1) ?? null
    if (rows.length < page || last === null) return
  }
}
