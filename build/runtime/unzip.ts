import { mkdir, open, symlink, writeFile, type FileHandle } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

/** One entry of a zip's central directory (PKWARE APPNOTE 4.3.12). */
interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly compressedSize: number
  /** Unix mode from the external attributes, 0 when the zip was made elsewhere. */
  readonly mode: number
  readonly headerOffset: number
}

const inflate = promisify(inflateRaw)
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const symlinkType = 0o120000
const typeMask = 0o170000

/**
 * Unpacks some entries of a zip, with modes and symbolic links. Our own, because a fresh Debian has
 * no unzip and the set-up should need no library for one file. Zip64 is not read.
 *
 * @param place answers where an entry goes, relative to `target`, or undefined to leave it out
 * @throws Error when the file is no zip, or an entry would leave `target`
 */
export async function unzip(
  file: string,
  target: string,
  place: (name: string) => string | undefined,
): Promise<void> {
  const handle = await open(file)
  try {
    for (const entry of await readDirectory(handle)) {
      const relative = place(entry.name)
      if (relative === undefined || entry.name.endsWith('/')) continue
      const path = join(target, normalize(relative))
      if (!path.startsWith(target + sep))
        throw new Error(`The zip entry ${entry.name} leaves its folder.`)
      await mkdir(dirname(path), { recursive: true })
      const content = await readEntry(handle, entry)
      if ((entry.mode & typeMask) === symlinkType) await symlink(content.toString('utf8'), path)
      else await writeFile(path, content, { mode: entry.mode & 0o777 || 0o644 })
    }
  } finally {
    await handle.close()
  }
}

async function readDirectory(handle: FileHandle): Promise<ZipEntry[]> {
  const { size } = await handle.stat()
  const tail = await readAt(handle, Math.max(0, size - 65_557), Math.min(size, 65_557))
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== endOfDirectory) end -= 1
  if (end < 0) throw new Error('The file is not a zip, or its end is missing.')
  const directory = await readAt(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries: ZipEntry[] = []
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === directoryEntry) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      headerOffset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  if (entries.length !== tail.readUInt16LE(end + 10)) throw new Error('The zip lost its beginning.')
  return entries
}

async function readEntry(handle: FileHandle, entry: ZipEntry): Promise<Buffer> {
  const header = await readAt(handle, entry.headerOffset, 30)
  const start = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const content = await readAt(handle, start, entry.compressedSize)
  if (entry.method === 0) return content
  if (entry.method === 8) return inflate(content)
  throw new Error(
    `The zip entry ${entry.name} is packed in a way (${entry.method}) we cannot read.`,
  )
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  if (bytesRead !== length) throw new Error('The zip ends too early.')
  return buffer
}
