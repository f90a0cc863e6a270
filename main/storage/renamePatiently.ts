import { rename } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** What Windows says while a virus scanner or a backup has the old file open. */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** Waits between tries, ms: under a second together. */
const pauses = [10, 20, 50, 100, 200, 400]

/**
 * Renames a file onto another, on Windows with some patience. Throws the file system's error when
 * that is used up, and elsewhere at once.
 */
export async function renamePatiently(
  from: string,
  to: string,
  system = { platform: process.platform as string, rename, wait: (ms: number) => wait(ms) },
): Promise<void> {
  for (const pause of system.platform === 'win32' ? pauses : []) {
    try {
      await system.rename(from, to)
      return
    } catch (error) {
      if (!passing.has((error as NodeJS.ErrnoException).code ?? '')) throw error
      await system.wait(pause)
    }
  }
  await system.rename(from, to)
}
