import { chmodSync, mkdirSync, statSync } from 'node:fs'

/**
 * Makes the profile folder where there is none, for its owner alone (0700), and takes back what a
 * folder of ours has given to others. Chromium writes files in it with modes of its own; nobody else
 * can reach them then. Has to run before Electron is ready. Windows keeps profiles by other rules.
 *
 * @param uid user id on POSIX systems, null elsewhere
 * @returns whether the folder stays open to others: it belongs to somebody else, or its file system
 *   knows no modes
 */
export function keepProfilePrivate(folder: string, uid: number | null): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (uid === null) return false
    const { mode, uid: owner } = statSync(folder)
    if ((mode & 0o077) !== 0 && owner === uid) chmodSync(folder, mode & 0o700)
    return (statSync(folder).mode & 0o077) !== 0
  } catch {
    // Whoever writes there first names the folder that cannot be written to.
    return false
  }
}
