import { readlinkSync } from 'node:fs'
import { rmdir, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Chromium keeps the socket of the single-instance lock in a temporary folder of its own, to which
 * a link in the profile leads, and leaves the folder behind when the process is killed: one more
 * each time. Look before the lock is taken, tidy up after it.
 *
 * @param profile folder of the profile
 * @returns removes the folder of the process before, if that is not the one in use; never throws
 */
export function formerSocket(profile: string): () => Promise<void> {
  const link = join(profile, 'SingletonSocket')
  const former = target(link)

  return async () => {
    if (former === null || former === target(link)) return
    const folder = dirname(former)
    // Only what Chromium puts there: a folder that holds anything else stays.
    for (const name of ['SingletonSocket', 'SingletonCookie'])
      await unlink(join(folder, name)).catch(() => {})
    await rmdir(folder).catch(() => {})
  }
}

/** Null where there is no link, as on Windows and at the first start. */
function target(link: string): string | null {
  try {
    return readlinkSync(link)
  } catch {
    return null
  }
}
