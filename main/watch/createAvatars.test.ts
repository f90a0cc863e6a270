import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KickError } from '../kick/KickError.ts'
import type { Picture } from '../kick/KickClient.ts'
import { silentLog } from '../log.ts'
import { createAvatars, type Avatars } from './createAvatars.ts'
import { createRequestQueue } from './createRequestQueue.ts'
import { elapsedClock, type ElapsedClock } from './testing/elapsedClock.ts'

const hour = 3_600_000
const url = 'https://files.example/a.png'
const png = (size: number, fill = 0): Picture => {
  const bytes = new Uint8Array(size).fill(fill)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return { bytes, type: 'image/png' }
}

let parent: string
let folder: string
let clock: ElapsedClock
let asked: string[]
let answer: (url: string) => Promise<Picture>

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kickboard-avatars-'))
  folder = join(parent, 'avatars')
  clock = elapsedClock()
  asked = []
  answer = async () => png(100)
})
afterEach(() => rm(parent, { recursive: true, force: true }))

function make(limitBytes = 20_000_000): Avatars {
  return createAvatars({
    folder,
    kick: {
      picture(url) {
        asked.push(url)
        return answer(url)
      },
    },
    queue: createRequestQueue({ clock, random: () => 0, perMinute: 1000 }),
    clock,
    log: silentLog,
    limitBytes,
  })
}

describe('a picture', () => {
  it('is downloaded once, and comes from the disk also after a restart', async () => {
    const avatars = make()
    expect(await avatars.read('1', url)).toEqual(png(100))
    expect(await avatars.read('1', url)).toEqual(png(100))
    expect(await make().read('1', url)).toEqual(png(100))
    expect(asked).toEqual([url])
  })

  it('is downloaded once when several ask at once', async () => {
    const avatars = make()
    const all = await Promise.all(['1', '2', '1'].map((userId) => avatars.read(userId, url)))
    expect(all).toEqual([png(100), png(100), png(100)])
    expect(asked).toEqual([url])
    expect(await readdir(folder)).toHaveLength(2)
  })

  it('takes the place of an older one of the same person', async () => {
    const avatars = make()
    await avatars.read('1', url)
    await avatars.read('12', url)
    await avatars.read('1', 'https://files.example/b.png')
    const people = (await readdir(folder)).map((name) => name.split('-')[0])
    expect(people.toSorted()).toEqual(['1', '12'])
  })

  it('has a file name of digits and a hash alone, readable to its owner alone', async () => {
    await make().read('18446744073709551615', 'https://files.example/../../x?token=y')
    const [name = ''] = await readdir(folder)
    expect(name).toMatch(/^18446744073709551615-[0-9a-f]{24}$/)
    expect((await stat(join(folder, name))).mode & 0o077).toBe(0)
  })

  it.each(['', '../1', '1/2', '-1', '123456789012345678901'])(
    'of %j is nobody’s',
    async (userId) => {
      expect(await make().read(userId, url)).toBeNull()
      expect(asked).toEqual([])
    },
  )

  it('on the disk that is none is fetched again', async () => {
    await make().read('1', url)
    const [name = ''] = await readdir(folder)
    await writeFile(join(folder, name), '<svg onload="x"/>')
    expect(await make().read('1', url)).toEqual(png(100))
    expect(asked).toHaveLength(2)
    expect(new Uint8Array(await readFile(join(folder, name)))).toEqual(png(100).bytes)
  })
})

describe('a failure', () => {
  it('of the picture is remembered for an hour', async () => {
    answer = () => Promise.reject(new KickError('wrong-shape'))
    const avatars = make()
    expect(await avatars.read('1', url)).toBeNull()
    await clock.advance(hour - 1)
    expect(await avatars.read('1', url)).toBeNull()
    expect(asked).toHaveLength(1)
    answer = async () => png(100)
    await clock.advance(1)
    expect(await avatars.read('1', url)).toEqual(png(100))
  })

  it('of the way to it is remembered for five minutes', async () => {
    answer = () => Promise.reject(new KickError('offline'))
    const avatars = make()
    await avatars.read('1', url)
    answer = async () => png(100)
    await clock.advance(299_999)
    expect(await avatars.read('1', url)).toBeNull()
    await clock.advance(1)
    expect(await avatars.read('1', url)).toEqual(png(100))
  })

  it('of the disk costs only the keeping', async () => {
    await writeFile(folder, 'a file where the folder should be')
    const avatars = make()
    expect(await avatars.read('1', url)).toEqual(png(100))
    await rm(folder)
    expect(await avatars.read('1', url)).toEqual(png(100))
    expect(await readdir(folder)).toHaveLength(1)
  })
})

describe('the folder', () => {
  it('drops what was unused for longest when it is full, also after a restart', async () => {
    const avatars = make(350)
    for (const userId of ['1', '2', '3']) {
      await avatars.read(userId, url)
      await clock.advance(1000)
    }
    await avatars.read('1', url)
    const people = async () =>
      (await readdir(folder)).map((name) => name.split('-')[0] ?? '').toSorted()
    await avatars.read('4', url)
    expect(await people()).toEqual(['1', '3', '4'])
    await clock.advance(hour * 24 * 365)
    const later = make(350)
    await later.read('3', url)
    await later.read('5', url)
    expect(await people()).toHaveLength(3)
    expect(await people()).toContain('3')
    expect(await people()).toContain('5')
  })

  it('loses left-overs of a crash and leaves foreign files alone', async () => {
    await make().read('1', url)
    const [name = ''] = await readdir(folder)
    await writeFile(join(folder, `${name}.tmp`), 'half')
    await writeFile(join(folder, 'notes.txt'), 'mine')
    await make().read('1', url)
    expect((await readdir(folder)).toSorted()).toEqual([name, 'notes.txt'])
  })
})
