/** What is read at one place of a chart. */
export interface Readout {
  /** When. */
  title: string
  /** What, most important first; empty where nobody watched. */
  lines: readonly { name: string; value: string; emphasized?: boolean }[]
  /** Words instead of, or after the lines. */
  note?: string
}

/** The same in one sentence, for reading aloud. */
export function readoutText({ title, lines, note }: Readout): string {
  const parts = lines.map(({ name, value }) => (name === '' ? value : `${name} ${value}`))
  return [title, ...parts, ...(note ? [note] : [])].join(', ')
}
