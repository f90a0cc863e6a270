import { HistoryError } from '../HistoryError.ts'
import {
  type EverythingLine,
  everythingLineSchema,
  exportEndSchema,
  exportHeaderSchema,
} from './everythingLine.ts'
import { exportVersion } from './exportVersion.ts'

/** Takes the lines of an export of everything in their order. */
export interface ExportParser {
  /** The record of a line; null for one that holds none (brackets, the first and the last record). */
  take(text: string): EverythingLine | null
  /** @throws HistoryError where the export is not whole */
  end(): void
}

/**
 * @param latest moment (UTC ms) that a record may have: one from the future would hold up what is
 *   recorded from now on
 * @throws HistoryError 'import-not-ours' with the line, or 'import-newer'
 */
export function parseExport(latest: number): ExportParser {
  let number = 0
  let records = 0
  let expected: 'start' | 'header' | 'record' | 'close' | 'nothing' = 'start'

  function refuse(): never {
    throw new HistoryError('import-not-ours', { line: number })
  }

  /** A JSON value and whether a comma follows. */
  function valueOf(text: string): { value: unknown; more: boolean } {
    const more = text.endsWith(',')
    try {
      return { value: JSON.parse(more ? text.slice(0, -1) : text), more }
    } catch {
      return refuse()
    }
  }

  function takeHeader(text: string): void {
    const { value } = valueOf(text)
    const header = exportHeaderSchema.safeParse(value)
    if (!header.success) refuse()
    if (header.data.version > exportVersion) throw new HistoryError('import-newer')
    expected = 'record'
  }

  function takeRecord(text: string): EverythingLine | null {
    const { value, more } = valueOf(text)
    if (!more) {
      const end = exportEndSchema.safeParse(value)
      if (!end.success || end.data.records !== records) refuse()
      expected = 'close'
      return null
    }
    const record = everythingLineSchema.safeParse(value)
    if (!record.success || momentOf(record.data) > latest) refuse()
    records += 1
    return record.data
  }

  return {
    take(line) {
      number += 1
      // What a mail program or an editor may have made of the line's end.
      const text = line.endsWith('\r') ? line.slice(0, -1) : line
      if (expected === 'header') takeHeader(text)
      else if (expected === 'record') return takeRecord(text)
      else if (expected === 'start' && text === '[') expected = 'header'
      else if (expected === 'close' && text === ']') expected = 'nothing'
      else if (expected !== 'nothing' || text.trim() !== '') refuse()
      return null
    },
    end() {
      number += 1
      if (expected !== 'nothing') refuse()
    },
  }
}

function momentOf(line: EverythingLine): number {
  if ('until' in line) return line.until
  return 'at' in line ? line.at : 0
}
