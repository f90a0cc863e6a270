import type { Row } from './fault.ts'

/**
 * Changes the lists of an answer's `data`: the three lists of the real board, or the one list of the
 * brief's board, of `/users` and of `/channels`. Other answers stay as they are.
 */
export function mapLists(text: string, change: (rows: Row[]) => unknown): string {
  const body = JSON.parse(text) as Record<string, unknown>
  const { data } = body
  if (Array.isArray(data)) {
    body['data'] = change(data as Row[])
  } else if (typeof data === 'object' && data !== null) {
    body['data'] = Object.fromEntries(
      Object.entries(data).map(([name, list]) => [
        name,
        Array.isArray(list) ? change(list as Row[]) : list,
      ]),
    )
  }
  return JSON.stringify(body)
}

/** Changes each row of each list. */
export function mapRows(text: string, change: (row: Row, index: number) => Row): string {
  return mapLists(text, (rows) => rows.map(change))
}

/** Changes those fields of a row that it has. */
export function mapFields(
  row: Row,
  names: readonly string[],
  change: (value: unknown) => unknown,
): Row {
  const present = names.filter((name) => name in row)
  return { ...row, ...Object.fromEntries(present.map((name) => [name, change(row[name])])) }
}
