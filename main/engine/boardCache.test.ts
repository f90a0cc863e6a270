import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { silentLog } from '../log.ts'
import { fakeClock } from '../testing/fakeClock.ts'
import { createBoardCache, type CachedAccount } from './boardCache.ts'

const clock = fakeClock()
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
  leaders: { week: { userId: '7', since: 3 } },
  kickStream: {
    at: 2,
    whole: true,
    boards: [{ period: 'week', readAt: 2, complete: false, rows: [['18446744073709551615', 5]] }],
  },
  ownStream: null,
  seenAt: 4,
  away: { from: 1, to: 3 },
  people: [{ userId: '7', name: 'مها', picture: null, learnedAt: 1 }],
})

test('what was written is read again', async () => {
  const cache = createBoardCache({ path: join(folder, 'boards.json'), clock, log: silentLog })
  await cache.write([account('starlight')])
  expect(await cache.read()).toEqual([account('starlight')])
})

test('a file of an earlier version is read, with what it did not know yet', async () => {
  const path = join(folder, 'boards.json')
  const unknown = { kickStream: null, ownStream: null, seenAt: null, away: null }
  const former = Object.fromEntries(
    Object.entries(account('starlight')).filter(([name]) => !(name in unknown)),
  )
  const accounts = [{ ...former, leaders: { week: '7' } }]
  await writeFile(path, JSON.stringify({ version: 1, accounts }))
  expect(await createBoardCache({ path, clock, log: silentLog }).read()).toEqual([
    { ...former, leaders: { week: { userId: '7', since: null } }, ...unknown },
  ])
})

test('of several writes at once the last one stays', async () => {
  const cache = createBoardCache({ path: join(folder, 'boards.json'), clock, log: silentLog })
  await Promise.all(['one', 'two', 'three'].map((name) => cache.write([account(name)])))
  expect((await cache.read())[0]?.name).toBe('three')
})

test.each(['', '{', '{"version":2,"accounts":[]}', '{"version":1,"accounts":[{}]}'])(
  'a file of %j counts as none',
  async (text) => {
    const path = join(folder, 'boards.json')
    await writeFile(path, text)
    expect(await createBoardCache({ path, clock, log: silentLog }).read()).toEqual([])
  },
)

test('without a path nothing is kept', async () => {
  const cache = createBoardCache({ path: null, clock, log: silentLog })
  await cache.write([account('starlight')])
  expect(await cache.read()).toEqual([])
})

test('boards that only grew older wait for ten minutes or for the end', async () => {
  const path = join(folder, 'boards.json')
  const cache = createBoardCache({ path, clock, log: silentLog })
  const older = account('starlight')
  const newer = { ...older, boards: older.boards.map((board) => ({ ...board, readAt: 99 })) }
  const readAt = async () => (await cache.read())[0]?.boards[0]?.readAt
  await cache.write([older])
  await cache.write([newer])
  expect(await readAt()).toBe(1)
  await cache.flush([newer])
  expect(await readAt()).toBe(99)
  await cache.write([older])
  expect(await readAt()).toBe(99)
  await clock.advance(600_000)
  await cache.write([older])
  expect(await readAt()).toBe(1)
})

test('boards that changed are written at once', async () => {
  const cache = createBoardCache({ path: join(folder, 'boards.json'), clock, log: silentLog })
  await cache.write([account('one')])
  await cache.write([account('two')])
  expect((await cache.read())[0]?.name).toBe('two')
})
