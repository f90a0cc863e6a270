import { chmodSync, closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, extname } from 'node:path'

const last = 999

/**
 * Moves a broken database beside its place as `<name>.broken-<n>.<ending>`, under the first number
 * that is free, with its log and shared memory: a log that stayed would be played into the next file.
 * The three keep their names to each other, so that a rescue finds all of it.
 *
 * @returns the new file's name, without its folder
 * @throws the file system's error
 */
export function setAsideDatabase(path: string): string {
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  for (let n = 1; n <= last; n++) {
    const target = `${stem}.broken-${n}${ending}`
    if (!reserve(target)) continue
    try {
      for (const part of ['-wal', '-shm']) {
        if (existsSync(path + part)) renameSync(path + part, target + part)
      }
      renameSync(path, target)
    } catch (error) {
      if (existsSync(path)) rmSync(target, { force: true })
      throw error
    }
    chmodSync(target, 0o600)
    return basename(target)
  }
  throw new Error(`There are ${last} files set aside already.`)
}

function reserve(target: string): boolean {
  try {
    closeSync(openSync(target, 'wx', 0o600))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
