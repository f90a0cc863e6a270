import { type FileHandle, open } from 'node:fs/promises'
import { HistoryError } from '../HistoryError.ts'

const pieceBytes = 65_536
/** More than any record needs; keeps a file without line ends out of memory. */
const longestLine = 4 * 2 ** 20

/** The lines that were completed by a piece of the file, and how much of it was read by then. */
export interface Lines {
  readonly lines: readonly string[]
  /** Bytes. */
  readonly read: number
  readonly size: number
}

/**
 * A text file line by line, in pieces of 64 KiB. UTF-8 or nothing. A last line without an end counts.
 *
 * @throws HistoryError 'file-not-read', or 'import-not-ours' where it is no text or a line too long
 * @throws the signal's reason when it was cancelled
 */
export async function* readLines(
  path: string,
  signal: AbortSignal,
): AsyncGenerator<Lines, void, undefined> {
  signal.throwIfAborted()
  const file = await disk(() => open(path, 'r'))
  try {
    const size = await disk(() => sizeOf(file))
    const buffer = Buffer.alloc(pieceBytes)
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
    let rest = ''
    let count = 0
    for (let read = 0; ;) {
      const { bytesRead } = await disk(() => file.read(buffer, 0, pieceBytes, null))
      signal.throwIfAborted()
      read += bytesRead
      const over = bytesRead === 0
      const text = rest + decode(decoder, buffer.subarray(0, bytesRead), over, count + 1)
      const lines = text.split('\n')
      rest = over ? '' : (lines.pop() ?? '')
      if (over && lines.at(-1) === '') lines.pop()
      count += lines.length
      if (rest.length > longestLine) throw notOurs(count + 1)
      if (lines.length > 0) yield { lines, read, size }
      if (over) return
    }
  } finally {
    await file.close()
  }
}

async function sizeOf(file: FileHandle): Promise<number> {
  const stat = await file.stat()
  if (!stat.isFile()) throw new Error('not a file')
  return stat.size
}

function decode(decoder: TextDecoder, bytes: Uint8Array, over: boolean, line: number): string {
  try {
    return decoder.decode(bytes, { stream: !over })
  } catch {
    throw notOurs(line)
  }
}

function notOurs(line: number): HistoryError {
  return new HistoryError('import-not-ours', { line })
}

async function disk<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch {
    throw new HistoryError('file-not-read')
  }
}
