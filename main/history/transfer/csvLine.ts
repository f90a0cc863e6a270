/** Beginnings that a spreadsheet takes for a formula, the full-width ones of some included. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * A line of a CSV file (RFC 4180). Texts are always in quotes, numbers and moments never, null is
 * an empty field. A text that begins like a formula gets an apostrophe before it: whoever opens the
 * file in a spreadsheet must not run what a stranger chose as a name.
 */
export function csvLine(fields: readonly (string | number | boolean | null)[]): string {
  return `${fields.map(field).join(',')}\r\n`
}

function field(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
