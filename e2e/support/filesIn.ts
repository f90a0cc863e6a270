import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** All files below a folder with what is in them; sockets and the like are left out. */
export async function filesIn(folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const read = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path).catch(() => undefined)
    return bytes && { path, bytes }
  })
  return (await Promise.all(read)).filter((file) => file !== undefined)
}
