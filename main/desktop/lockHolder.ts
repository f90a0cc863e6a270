import { readlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/**
 * Who holds Chromium's lock on a profile, a link `SingletonLock` to "HOST-PID"; null where there is
 * none, or one that a process of this computer left when it ended.
 *
 * @returns the process id, or `elsewhere` for one on another computer that shares the folder
 */
export async function lockHolder(profile: string): Promise<number | 'elsewhere' | null> {
  const target = await readlink(join(profile, 'SingletonLock')).catch(() => null)
  const [, host, pid] = /^(.*)-(\d+)$/.exec(target ?? '') ?? []
  if (!pid) return null
  if (host !== hostname()) return 'elsewhere'
  return isAlive(Number(pid)) ? Number(pid) : null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
