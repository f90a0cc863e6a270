import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** In ms. A run that is still at work is younger than that. */
const abandonedAfter = 60 * 60_000

/**
 * Removes what killed runs left in the cache; each such folder holds several hundred MB.
 *
 * @param now UTC, ms
 */
export async function sweepUnfinished(cache: string, now: number): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('unfinished-')) continue
    const folder = join(cache, name)
    const { mtimeMs } = await stat(folder)
    if (now - mtimeMs > abandonedAfter) await rm(folder, { recursive: true, force: true })
  }
}
