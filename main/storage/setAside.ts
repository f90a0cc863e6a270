import { chmod, copyFile, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, extname } from 'node:path'

/**
 * Why a file is kept aside. `broken`: moved, as it is of no use where it is. `unreadable` and
 * `newer`: copied, as it may be good on another computer or with a newer version.
 */
export type AsideReason = 'broken' | 'unreadable' | 'newer'

const last = 999

/**
 * Keeps the file at `path` beside its place as `<name>.<reason>-<n>.json`, under the first number
 * that is free, so that nothing set aside before is written over. A copy that is there already is
 * not made again, so that each start with the same file adds nothing.
 *
 * @returns the new file's name, without its folder
 * @throws the file system's error, so that the caller keeps its hands off the original
 */
export async function setAside(path: string, reason: AsideReason): Promise<string> {
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  for (let n = 1; n <= last; n++) {
    const target = `${stem}.${reason}-${n}${ending}`
    if (!(await reserve(target))) {
      if (reason !== 'broken' && (await isSame(path, target))) return basename(target)
      continue
    }
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

async function isSame(path: string, copy: string): Promise<boolean> {
  const [own, other] = await Promise.all([readFile(path), readFile(copy).catch(() => null)])
  return other !== null && own.equals(other)
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
