import { readFile } from 'node:fs/promises'

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>
  readonly offset?: string
  readonly size?: number
}

/**
 * Reads an asar archive: four lengths, a JSON directory, the files one after the other
 * (https://github.com/electron/asar#format).
 *
 * @returns the files by their path in the archive, with `/` between
 */
export async function readArchive(file: string): Promise<Map<string, Buffer>> {
  const bytes = await readFile(file)
  const start = 8 + bytes.readUInt32LE(4)
  const directory = bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))
  const found = new Map<string, Buffer>()
  const collect = (entry: Entry, path: string): void => {
    for (const [name, inner] of Object.entries(entry.files ?? {})) {
      collect(inner, path === '' ? name : `${path}/${name}`)
    }
    if (entry.offset === undefined) return
    const offset = start + Number(entry.offset)
    found.set(path, bytes.subarray(offset, offset + (entry.size ?? 0)))
  }
  collect(JSON.parse(directory) as Entry, '')
  return found
}
