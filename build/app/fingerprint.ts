import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/**
 * One hash over the names and contents of files and folders, the same on each computer. Tests do not
 * count, since they are no part of what is built; what is missing counts as absent.
 *
 * @param root paths are relative to it
 * @param paths files and folders
 * @param salt whatever else decides about the result
 */
export async function fingerprint(
  root: string,
  paths: readonly string[],
  salt = '',
): Promise<string> {
  const hash = createHash('sha256').update(salt)
  for (const path of paths.toSorted()) {
    for (const file of await filesBelow(join(root, path))) {
      hash.update(`\0${relative(root, file).split(sep).join('/')}\0`)
      hash.update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

async function filesBelow(path: string): Promise<string[]> {
  const kind = await stat(path).catch(() => undefined)
  if (!kind) return []
  if (!kind.isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
