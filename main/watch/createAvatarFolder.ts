import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import { writeFileAtomic } from '../storage/writeFileAtomic.ts'

export interface AvatarFolder {
  read(name: string): Promise<Uint8Array | null>
  /**
   * Writes a file, removes others of the same person and then those unused for longest until the
   * folder keeps its limit.
   *
   * @throws the system's error (ENOSPC, EROFS, EACCES)
   */
  write(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
}

const ours = /^\d{1,20}-[0-9a-f]{24}$/
const leftOver = /^\d{1,20}-[0-9a-f]{24}\.tmp$/

/**
 * The files of the avatar cache with a limit on their sum. They are listed once; the order of last
 * use is kept in memory and, for the next start, in the files' own times.
 *
 * @param limitBytes sum of all files
 */
export function createAvatarFolder(folder: string, limitBytes: number, clock: Clock): AvatarFolder {
  /** Size by name, the one unused for longest first. */
  const sizes = new Map<string, number>()
  const writing = new Map<string, Promise<void>>()
  const touched = new Set<string>()
  let listing: Promise<void> | null = null

  async function list(): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const names = await readdir(folder)
    await Promise.all(names.filter((name) => leftOver.test(name)).map(erase))
    const files = await Promise.all(
      names
        .filter((name) => ours.test(name))
        .map(async (name) => ({ name, file: await stat(join(folder, name)) })),
    )
    const byUse = files.toSorted((first, second) => first.file.mtimeMs - second.file.mtimeMs)
    for (const { name, file } of byUse) if (file.isFile()) sizes.set(name, file.size)
  }

  function listed(): Promise<void> {
    listing ??= list().catch((error: unknown) => {
      listing = null
      throw error
    })
    return listing
  }

  async function erase(name: string): Promise<void> {
    await rm(join(folder, name), { force: true })
  }

  async function remove(name: string): Promise<void> {
    sizes.delete(name)
    touched.delete(name)
    await erase(name)
  }

  /** Once in a run is enough for the order after the next start. */
  async function touch(name: string): Promise<void> {
    touched.add(name)
    const now = clock.now() / 1000
    await utimes(join(folder, name), now, now).catch(() => {})
  }

  async function shrink(newest: string): Promise<void> {
    const person = newest.slice(0, newest.indexOf('-') + 1)
    const others = [...sizes.keys()].filter((name) => name !== newest)
    for (const name of others) {
      const sum = [...sizes.values()].reduce((total, size) => total + size, 0)
      if (name.startsWith(person) || sum > limitBytes) await remove(name)
    }
  }

  async function keep(name: string, bytes: Uint8Array): Promise<void> {
    await listed()
    await writeFileAtomic(join(folder, name), bytes)
    sizes.delete(name)
    sizes.set(name, bytes.byteLength)
    await touch(name)
    await shrink(name)
  }

  return {
    async read(name) {
      await listed()
      const size = sizes.get(name)
      if (size === undefined) return null
      sizes.delete(name)
      sizes.set(name, size)
      try {
        const bytes = await readFile(join(folder, name))
        if (!touched.has(name)) await touch(name)
        return new Uint8Array(bytes)
      } catch {
        sizes.delete(name)
        return null
      }
    },
    write(name, bytes) {
      // The name stands for the picture's address, so whoever comes meanwhile has the same bytes.
      const underWay = writing.get(name) ?? keep(name, bytes).finally(() => writing.delete(name))
      writing.set(name, underWay)
      return underWay
    },
    async remove(name) {
      await listed()
      await remove(name)
    },
  }
}
