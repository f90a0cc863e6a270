import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** What electron-store writes before it renames it: ten digits of the time, six random ones. */
const ending = /^\.tmp-\d{10}[0-9a-f]{6}$/

/**
 * Removes what writes of `path` have left beside it that were killed before their rename. Each has
 * a name of its own, so they would pile up. Nobody may be writing it meanwhile. Never throws.
 */
export async function removeLeftOvers(path: string): Promise<void> {
  const folder = dirname(path)
  const name = basename(path)
  const names = await readdir(folder).catch(() => [])
  const old = names.filter((each) => each.startsWith(name) && ending.test(each.slice(name.length)))
  await Promise.all(old.map((each) => rm(join(folder, each), { force: true }).catch(() => {})))
}
