import { type FileHandle, open, rm } from 'node:fs/promises'
import { renamePatiently } from '../../storage/renamePatiently.ts'
import { HistoryError } from '../HistoryError.ts'
import type { ExportPieces } from './Piece.ts'
import { tellShare } from './tellShare.ts'

/** Characters that are gathered for one write. */
const gathered = 65_536

export interface WriteContext {
  /** Looked at between two writes. */
  signal: AbortSignal
  /** @param share that is done, 0 to 1 */
  progress(share: number): void
}

/**
 * Writes an export to a file beside `path` and gives it that name when it is whole, so that one
 * that is cancelled or fails leaves what was there before and nothing else. What is in memory does
 * not depend on how long the export is, and other things get their turn between two writes.
 *
 * @throws HistoryError 'file-not-written'
 * @throws the signal's reason when it was cancelled
 * @throws what making the pieces throws
 */
export async function writePieces(
  path: string,
  { rows, pieces }: ExportPieces,
  { signal, progress }: WriteContext,
): Promise<void> {
  signal.throwIfAborted()
  const temporary = `${path}.kickboard-part`
  await disk(() => rm(temporary, { force: true }))
  // Readable by its owner alone: it holds names and notes.
  const file = await disk(() => open(temporary, 'wx', 0o600))
  try {
    try {
      await writeAll(file, pieces, signal, tellShare(rows, progress))
      await disk(() => file.sync())
    } finally {
      await file.close()
    }
    signal.throwIfAborted()
    await disk(() => renamePatiently(temporary, path))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

async function writeAll(
  file: FileHandle,
  pieces: ExportPieces['pieces'],
  signal: AbortSignal,
  done: (rows: number) => void,
): Promise<void> {
  let text = ''
  let rows = 0
  for (const piece of pieces) {
    text += piece.text
    rows += piece.rows
    if (text.length < gathered) continue
    await disk(() => file.writeFile(text))
    signal.throwIfAborted()
    done(rows)
    text = ''
  }
  await disk(() => file.writeFile(text))
}

async function disk<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch {
    throw new HistoryError('file-not-written')
  }
}
