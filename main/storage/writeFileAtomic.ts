import { randomBytes } from 'node:crypto'
import { open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Replaces a file so that a crash at any moment leaves the old or the new content whole: a temporary
 * file beside it, flushed, renamed over it, and the folder flushed where the system allows that.
 *
 * @param mode permission bits of the new file
 * @throws the system's error (ENOSPC, EROFS, EACCES); the old file is then untouched
 */
export async function writeFileAtomic(
  path: string,
  content: string | Uint8Array,
  mode = 0o600,
): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const file = await open(temporary, 'wx', mode)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await unlink(temporary).catch(() => {})
    throw error
  }
  await flushFolder(dirname(path))
}

async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch {
    // Windows cannot open a folder; the rename itself is durable there.
  }
}
