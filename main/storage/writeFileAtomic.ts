import { mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { renamePatiently } from './renamePatiently.ts'

/**
 * Replaces the file at `path` as a whole, readable by its owner alone (0600): whoever reads it,
 * also after a crash or a power cut, finds the old bytes or the new ones. One writer at a time.
 *
 * @throws the file system's error (ENOSPC, EROFS, EACCES ...); the old file is then untouched
 */
export async function writeFileAtomic(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path)
  // One fixed name, so that a crash leaves at most one file, which the next write removes.
  const temporary = `${path}.tmp`
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await rm(temporary, { force: true })
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await renamePatiently(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(folder)
}

/** Makes the rename last through a power cut; Windows knows no handle of a folder. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // The file itself is written; only its name may be the old one after a power cut.
  }
}
