import { copyFile, constants } from 'node:fs/promises'
import { basename, extname, join, dirname } from 'node:path'

/**
 * Keeps a copy of a file that cannot be used, beside it: `vault.json` becomes `vault.broken-1.json`
 * (the first free number up to 99). The original stays until it is written again.
 *
 * @returns the name of the copy, without its folder
 * @throws the system's error where no copy could be made, so that the caller keeps its hands off
 */
export async function setAside(path: string): Promise<string> {
  const ending = extname(path)
  const name = basename(path, ending)
  for (let number = 1; number < 100; number++) {
    const copy = `${name}.broken-${number}${ending}`
    try {
      await copyFile(path, join(dirname(path), copy), constants.COPYFILE_EXCL)
      return copy
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  throw new Error(`There are 99 copies of ${name}${ending} already.`)
}
