import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { silentLog } from '../log.ts'
import { createBoardCache, type CachedAccount } from './boardCache.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'kickboard-cache-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const account = (name: string): CachedAccount => ({
  id: '18446744073709551615',
  kind: 'broadcaster',
  name,
  slug: 'starlight',
  boards: [
    {
      period: 'week',
      readAt: 1,
      complete: true,
      total: 5,
      rows: [{ userId: '7', name: 'مها', amount: 5, rank: 1, verified: null, picture: null }],
    },
  ],
  baseline: [],
  restarts: { week: 4 },
  leaders: { week: '7' },
  people: [{ userId: '7', name: 'مها', picture: null, learnedAt: 1 }],
})

test('what was written is read again', async () => {
  const cache = createBoardCache({ path: join(folder, 'boards.json'), log: silentLog })
  await cache.write([account('starlight')])
  expect(await cache.read()).toEqual([account('starlight')])
})

test('of several writes at once the last one stays', async () => {
  const cache = createBoardCache({ path: join(folder, 'boards.json'), log: silentLog })
  await Promise.all(['one', 'two', 'three'].map((name) => cache.write([account(name)])))
  expect((await cache.read())[0]?.name).toBe('three')
})

test.each(['', '{', '{"version":2,"accounts":[]}', '{"version":1,"accounts":[{}]}'])(
  'a file of %j counts as none',
  async (text) => {
    const path = join(folder, 'boards.json')
    await writeFile(path, text)
    expect(await createBoardCache({ path, log: silentLog }).read()).toEqual([])
  },
)

test('without a path nothing is kept', async () => {
  const cache = createBoardCache({ path: null, log: silentLog })
  await cache.write([account('starlight')])
  expect(await cache.read()).toEqual([])
})
