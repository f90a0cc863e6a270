import { displayName } from '../ui/displayName.ts'

/** Letters alone: accents, case and outer spaces make no difference ("pinguino" finds "Pingüino"). */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase().trim()
}

/** Rows whose name holds what was typed, in their order. */
export function matchRows<Row extends { name: string }>(
  rows: readonly Row[],
  query: string,
): Row[] {
  const wanted = plain(query)
  return rows.filter((row) => plain(displayName(row.name)).includes(wanted))
}
