import type { Clock } from '../clock.ts'
import type { KickClient, Picture } from '../kick/KickClient.ts'
import { pictureTypeOf } from '../kick/pictureTypeOf.ts'
import type { Log } from '../log.ts'
import { toProblem } from '../problem.ts'
import { avatarFileName } from './avatarFileName.ts'
import { createAvatarFolder } from './createAvatarFolder.ts'
import { holdQueueFor } from './holdQueueFor.ts'
import { RequestDroppedError } from './RequestDroppedError.ts'
import type { RequestQueue } from './RequestQueue.ts'

/** Pictures of people, from the disk where possible. */
export interface Avatars {
  /** Null where there is no picture to be had now; never rejects. */
  read(userId: string, url: string): Promise<Picture | null>
}

/** How long a picture that could not be had is not asked for again, ms. */
const failedMs = 3_600_000
/** The same where the way to it failed, not the picture. */
const unreachableMs = 300_000
const mostFailures = 1000

/**
 * The avatar cache. A picture is downloaded once for each address at a time, and what comes from
 * the disk is looked at again, since anybody may have written there.
 *
 * @param parts.folder made when it is first needed
 * @param parts.limitBytes sum of the files, 20 MB where it is left out
 */
export function createAvatars(parts: {
  folder: string
  kick: Pick<KickClient, 'picture'>
  queue: RequestQueue
  clock: Clock
  log: Log
  limitBytes?: number
}): Avatars {
  const { folder, kick, queue, clock, log, limitBytes = 20_000_000 } = parts
  const files = createAvatarFolder(folder, limitBytes, clock)
  const downloads = new Map<string, Promise<Picture | null>>()
  const failures = new Map<string, { at: number; forMs: number }>()

  function hasFailed(url: string): boolean {
    const failure = failures.get(url)
    // Both ways, for a clock that was set back.
    return failure !== undefined && Math.abs(clock.now() - failure.at) < failure.forMs
  }

  function remember(url: string, forMs: number): void {
    failures.delete(url)
    failures.set(url, { at: clock.now(), forMs })
    for (const oldest of failures.keys()) {
      if (failures.size <= mostFailures) break
      failures.delete(oldest)
    }
  }

  async function download(url: string): Promise<Picture | null> {
    try {
      const picture = await queue.run('picture', () => kick.picture(url))
      failures.delete(url)
      return picture
    } catch (error) {
      if (error instanceof RequestDroppedError) return null
      const { code } = toProblem(error)
      log.debug(`a picture could not be read: ${code}`)
      const held = holdQueueFor(error, queue)
      const unreachable = held > 0 || code === 'offline' || code === 'timed-out'
      remember(url, unreachable ? Math.max(held, unreachableMs) : failedMs)
      return null
    } finally {
      downloads.delete(url)
    }
  }

  async function fromDisk(name: string): Promise<Picture | null> {
    const bytes = await files.read(name)
    if (!bytes) return null
    const type = pictureTypeOf(bytes)
    if (type) return { bytes, type }
    await files.remove(name)
    return null
  }

  return {
    async read(userId, url) {
      const name = avatarFileName(userId, url)
      if (name === null) return null
      const kept = await fromDisk(name).catch(warn)
      if (kept) return kept
      if (hasFailed(url)) return null
      const underWay = downloads.get(url) ?? download(url)
      downloads.set(url, underWay)
      const picture = await underWay
      if (picture) await files.write(name, picture.bytes).catch(warn)
      return picture
    },
  }

  /** A disk that cannot be used costs nothing but asking Kick again. */
  function warn(error: unknown): null {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    log.warn(`the avatar cache could not be used: ${code}`)
    return null
  }
}
