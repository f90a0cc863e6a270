import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { SandboxOptions } from '../../sandbox/sandboxOptions.ts'
import { useKickInSandbox } from '../kick/testing/useKickInSandbox.ts'
import { silentLog } from '../log.ts'
import { createAvatars } from './createAvatars.ts'
import { createPeople } from './createPeople.ts'
import { nextEvent } from './testing/nextEvent.ts'
import { watching } from './testing/watching.ts'

/** A watcher on a held clock against a sandbox over real HTTP. */
async function watchSandbox(
  options: SandboxOptions = {},
  kind: 'broadcaster' | 'app' = 'broadcaster',
) {
  const world = await useKickInSandbox(options)
  const token = kind === 'app' ? await world.appToken() : world.token
  const withToken = <T>(call: (accessToken: string) => Promise<T>) => call(token)
  const own = watching({
    accountId: world.channelId,
    broadcasterUserId: world.channelId,
    kick: world.kick,
    kind,
    withToken,
  })
  onTestFinished(() => own.watcher.dispose())
  return { ...own, ...world, withToken }
}

it('keeps the boards of the signed-in channel fresh', async () => {
  const { watcher, clock, sandbox } = await watchSandbox()
  const live = nextEvent(watcher, 'channel')
  const first = nextEvent(watcher, 'boards')
  const idle = nextEvent(watcher, 'idle')
  watcher.start()
  const [week, month, lifetime] = (await first).boards
  expect([week?.period, month?.period, lifetime?.period]).toEqual(['week', 'month', 'lifetime'])
  expect(lifetime?.rows).toHaveLength(100)
  expect((await live).slug).toBe(sandbox.channel.username)
  await idle

  const second = week?.rows[1]
  if (!week?.rows[0] || !second) throw new Error('The channel of the sandbox has no gifters.')
  sandbox.control.gift({ username: second.name, amount: week.rows[0].amount })
  const next = nextEvent(watcher, 'boards')
  await clock.advance(60_000)
  expect((await next).boards[0]?.rows[0]).toMatchObject({
    userId: second.userId,
    amount: second.amount + week.rows[0].amount,
    rank: 1,
  })
  expect(sandbox.control.counts().leaderboard).toBe(2)
})

it('reads all periods by turns where each must be asked for, with an app token too', async () => {
  const { watcher, clock, sandbox } = await watchSandbox({ leaderboardShape: 'brief' }, 'app')
  const seen: string[] = []
  watcher.subscribe((event) => {
    if (event.kind === 'boards') seen.push(...event.boards.map((board) => board.period))
  })
  const started = nextEvent(watcher, 'idle')
  watcher.start()
  await started
  for (let turn = 0; turn < 5; turn++) {
    const idle = nextEvent(watcher, 'idle')
    await clock.advance(31_000)
    await idle
  }
  expect(seen).toEqual(['week', 'month', 'week', 'lifetime', 'week', 'day'])
  const queries = sandbox.control
    .requests()
    .filter(({ endpoint }) => endpoint === 'leaderboard')
    .map(({ query }) => new URLSearchParams(query).get('time_period'))
  expect(new Set(queries)).toEqual(new Set(['weekly', 'monthly', 'all_time', 'daily']))
})

it('shows nothing under an id when the real API answers an app token', async () => {
  const { watcher, kinds } = await watchSandbox({ appTokenBoard: true }, 'app')
  const trouble = nextEvent(watcher, 'trouble')
  watcher.start()
  expect((await trouble).problem.code).toBe('wrong-shape')
  expect(kinds()).not.toContain('boards')
})

it('learns people and keeps their pictures', async () => {
  const { watcher, clock, sandbox, kick, queue, withToken } = await watchSandbox()
  const folder = await mkdtemp(join(tmpdir(), 'kickboard-avatars-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const parts = { kick, queue, clock, log: silentLog }
  const people = createPeople({ ...parts, withToken })
  const avatars = createAvatars({ ...parts, folder })

  const boards = nextEvent(watcher, 'boards')
  watcher.start()
  const rows = (await boards).boards[0]?.rows.slice(0, 60) ?? []
  await people.learn(rows.map((row) => row.userId))
  expect(sandbox.control.counts().users).toBe(2)
  expect(rows.map((row) => people.name(row.userId))).toEqual(rows.map((row) => row.name))

  const withPicture = rows.filter((row) => people.picture(row.userId)).slice(0, 3)
  for (const { userId } of withPicture) {
    const picture = await avatars.read(userId, people.picture(userId) ?? '')
    expect(picture?.type).toMatch(/^image\//)
    expect(picture?.bytes.byteLength).toBeGreaterThan(0)
  }
  expect(withPicture).toHaveLength(3)
  expect(await readdir(folder)).toHaveLength(3)
})
