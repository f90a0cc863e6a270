import { rm, writeFile } from 'node:fs/promises'
import { readStamp } from './readStamp.ts'

/**
 * Makes something unless it is there already, made from the same sources.
 *
 * @param stamp file that remembers the sources; it is gone while the making is under way
 * @param made fingerprint of the sources
 */
export async function unlessMade(
  stamp: string,
  made: string,
  make: () => Promise<void>,
): Promise<void> {
  if ((await readStamp(stamp)) === made) return
  await rm(stamp, { force: true })
  await make()
  await writeFile(stamp, made)
}
