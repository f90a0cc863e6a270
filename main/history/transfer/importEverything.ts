import { emptyDigest } from '../digest/emptyDigest.ts'
import type { Store } from '../store/Store.ts'
import { mergeLine } from './mergeLine.ts'
import { parseExport } from './parseExport.ts'
import { readLines } from './readLines.ts'
import { tellShare } from './tellShare.ts'
import type { WriteContext } from './writePieces.ts'

/** Clocks differ; what lies further ahead than this is no moment that was (ms). */
const dayMs = 86_400_000

/**
 * Takes up an export of everything in one transaction: all of it, or nothing. What is here already
 * stays as it is, what is missing is added; see docs/export.md. Nothing else may use the store
 * meanwhile, though others get their turn: the transaction stays open over the pieces.
 *
 * @returns how many readings were new
 * @throws HistoryError 'file-not-read', 'import-not-ours' with the line, 'import-newer'
 * @throws SqliteError when the history cannot be written
 * @throws the signal's reason when it was cancelled
 */
export async function importEverything(
  store: Store,
  path: string,
  { signal, progress }: WriteContext,
): Promise<number> {
  const parser = parseExport(store.now() + dayMs)
  const merge = mergeLine(store)
  let share: ((done: number) => void) | null = null
  let readings = 0

  store.database.exec('BEGIN IMMEDIATE')
  try {
    for await (const { lines, read, size } of readLines(path, signal)) {
      for (const text of lines) {
        const line = parser.take(text)
        if (line && merge.take(line)) readings += 1
      }
      share ??= tellShare(size, progress)
      share(read)
    }
    parser.end()
    merge.end()
    // It does not know what was added. Whatever ends the thread now, it is worked out anew.
    emptyDigest(store)
    store.database.exec('COMMIT')
    return readings
  } catch (error) {
    if (store.database.inTransaction) store.database.exec('ROLLBACK')
    throw error
  } finally {
    // Newest states, names and who was forgotten may be others now.
    store.invalidate()
  }
}
