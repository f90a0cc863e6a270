import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepProfilePrivate } from './keepProfilePrivate.ts'

const uid = process.getuid?.() ?? null
let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'kickboard-private-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))
const modeOf = async (path: string) => (await stat(path)).mode & 0o777

it.skipIf(uid === null)(
  'makes the folder, and parents that were missing, for one alone',
  async () => {
    const profile = join(folder, 'config', 'Kickboard')
    expect(keepProfilePrivate(profile, uid)).toBe(false)
    expect([await modeOf(profile), await modeOf(join(folder, 'config'))]).toEqual([0o700, 0o700])
  },
)

it.skipIf(uid === null)(
  '[fire] hostile: a profile folder that others may read -> taken back to its owner at the start',
  async () => {
    const profile = join(folder, 'open')
    await mkdir(profile)
    await chmod(profile, 0o755)
    expect(keepProfilePrivate(profile, uid)).toBe(false)
    expect(await modeOf(profile)).toBe(0o700)
  },
)

it.skipIf(uid === null)('leaves the folder of somebody else as it is, and says so', async () => {
  await chmod(folder, 0o777)
  expect(keepProfilePrivate(folder, (uid ?? 0) + 1)).toBe(true)
  expect(await modeOf(folder)).toBe(0o777)
})

it('leaves to others to tell that there can be no folder', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  expect(keepProfilePrivate(join(file, 'profile'), uid)).toBe(false)
})
