import { chmod, copyFile, open, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'

/** `broken`: moved, as it is no vault. `unreadable`: copied, as it may be good on another computer. */
export type AsideReason = 'broken' | 'unreadable'

const last = 999

/**
 * Keeps the file at `path` beside its place as `<name>.<reason>-<n>.json`, under the first number
 * that is free, so that nothing set aside before is written over. The answer is the new file's
 * name. Throws the file system's error.
 */
export async function setAside(path: string, reason: AsideReason): Promise<string> {
  for (let n = 1; n <= last; n++) {
    const target = `${path.replace(/\.json$/, '')}.${reason}-${n}.json`
    if (!(await reserve(target))) continue
    try {
      await (reason === 'broken' ? rename(path, target) : copyFile(path, target))
    } catch (error) {
      await rm(target, { force: true }).catch(() => undefined)
      throw error
    }
    // A file system without modes refuses this; the file is kept all the same.
    await chmod(target, 0o600).catch(() => undefined)
    return basename(target)
  }
  throw new Error(`There are ${last} files set aside already.`)
}

async function reserve(target: string): Promise<boolean> {
  try {
    await (await open(target, 'wx', 0o600)).close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
