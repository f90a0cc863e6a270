import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { appStateSchema, type AppState } from '../../contract/state.ts'
import { boardOf, leaderOf, signedIn } from './testing/boardOf.ts'
import { kickInABox } from './testing/kickInABox.ts'
import { until } from './testing/until.ts'

test('from nothing to the board, through the real sign-in', async () => {
  const { folder, sandbox, start } = await kickInABox()
  const engine = await start()
  await engine.open()
  expect(engine.state().accounts).toEqual([])
  expect(await engine.handlers.signIn(undefined)).toEqual({ ok: true })

  const state = await until(engine, signedIn)
  expect(appStateSchema.parse(state)).toEqual(state)
  expect(state.accounts[0]).toMatchObject({ name: 'starlight', freshness: 'fresh' })
  expect(
    boardOf(state)
      ?.rows.slice(0, 3)
      .map(({ name, amount }) => [name, amount]),
  ).toEqual([
    ['alpha_whale', 52_310],
    ['Bo_the_Builder', 31_480],
    ['nightowl', 29_940],
  ])
  const names = await readdir(folder)
  expect(names).toContain('vault.json')
  const secrets = Object.values(sandbox.control.secrets()).flat()
  expect(secrets.length).toBeGreaterThan(2)
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    const text = await readFile(join(folder, name), 'utf8')
    for (const secret of secrets) expect(text).not.toContain(secret)
  }
})

test('a gift that changes the lead raises one notice; a smaller one none', async () => {
  const { sandbox, clock, start } = await kickInABox()
  const engine = await start()
  await engine.open()
  const notice = vi.fn()
  engine.onNotice(notice)
  await engine.handlers.signIn(undefined)
  await until(engine, signedIn)
  expect(notice).not.toHaveBeenCalled()

  sandbox.control.gift({ username: 'nightowl', amount: 10 })
  await clock.advance(61_000)
  await until(engine, (state) => boardOf(state)?.rows[2]?.amount === 29_950)
  expect(notice).not.toHaveBeenCalled()

  sandbox.control.gift({ username: 'Bo_the_Builder', amount: 30_000 })
  await clock.advance(61_000)
  const state = await until(engine, (now) => boardOf(now)?.rows[0]?.name === 'Bo_the_Builder')
  expect(boardOf(state)?.rows[0]).toMatchObject({
    gain: 30_000,
    movement: { kind: 'up', places: 1 },
  })
  expect(notice).toHaveBeenCalledTimes(1)
  expect(notice).toHaveBeenCalledWith(
    expect.objectContaining({
      period: 'week',
      gifter: expect.objectContaining({ amount: 61_480 }),
    }),
  )
})

test('a restart shows the cached board first and signs in by itself', async () => {
  const { sandbox, start } = await kickInABox()
  const first = await start()
  await first.open()
  await first.handlers.signIn(undefined)
  const before = await until(first, signedIn)
  await first.dispose()
  const requests = sandbox.control.requests().length

  const second = await start()
  expect(leaderOf(second.state())).toBe(leaderOf(before))
  expect(sandbox.control.requests()).toHaveLength(requests)
  await second.open()
  await until(second, (state) => sandbox.control.requests().length > requests && signedIn(state))
  expect(second.state().accounts[0]?.freshness).toBe('fresh')
  expect(sandbox.control.requests().some(({ path }) => path === '/oauth/authorize')).toBe(true)
})

test('sign-out leaves no account, no board and no secret', async () => {
  const { folder, start } = await kickInABox()
  const engine = await start()
  await engine.open()
  await engine.handlers.signIn(undefined)
  await until(engine, signedIn)
  expect(await engine.handlers.signOut(undefined)).toEqual({ ok: true })
  expect(engine.state().accounts).toEqual([])
  await engine.dispose()
  expect(await readFile(join(folder, 'boards.json'), 'utf8')).not.toContain('alpha_whale')
  expect((await start()).state().accounts).toEqual([])
})

test('the older description of the API gives the same board, with a day', async () => {
  const { start, pass } = await kickInABox({ leaderboardShape: 'brief' })
  const engine = await start()
  await engine.open()
  await engine.handlers.signIn(undefined)
  const state = await until(engine, signedIn)
  expect(boardOf(state)?.rows[0]).toMatchObject({ name: 'alpha_whale', amount: 52_310 })
  await pass(engine, (now) => now.accounts[0]?.boards.length === 4)
})

test('trouble keeps the last board and its age, and passes by itself', async () => {
  const { sandbox, clock, start } = await kickInABox()
  const engine = await start()
  await engine.open()
  await engine.handlers.signIn(undefined)
  const before = await until(engine, signedIn)

  sandbox.control.fault({ endpoint: 'leaderboard', name: 'server-error' })
  await clock.advance(61_000)
  const troubled = await until(engine, (state) => state.accounts[0]?.problem !== null)
  expect(troubled.accounts[0]).toMatchObject({
    freshness: 'stale',
    problem: { code: 'server-trouble' },
  })
  expect(boardOf(troubled)?.readAt).toBe(boardOf(before)?.readAt)
  expect(troubled.accounts[0]?.nextReadAt).toBeGreaterThan(clock.now())

  sandbox.control.clearFaults()
  await clock.advance(300_000)
  await until(engine, (state) => state.accounts[0]?.freshness === 'fresh')
})

test('a wrong secret is said at once and nothing is kept', async () => {
  const { sandbox, start } = await kickInABox()
  const engine = await start({ defaultCredentials: null })
  await engine.open()
  expect(await engine.handlers.signIn(undefined)).toMatchObject({
    ok: false,
    problem: { code: 'credentials-missing' },
  })
  const wrong = { clientId: sandbox.clientId, clientSecret: 'not-it' }
  expect(await engine.handlers.saveCredentials(wrong)).toMatchObject({
    ok: false,
    problem: { code: 'wrong-secret' },
  })
  expect(engine.state().clientId).toBeNull()
  const right = { clientId: sandbox.clientId, clientSecret: sandbox.clientSecret }
  expect(await engine.handlers.saveCredentials(right)).toEqual({ ok: true })
  expect(engine.state().clientId).toBe(sandbox.clientId)
})

test('where sign-in is refused, nothing is asked of Kick', async () => {
  const { sandbox, start } = await kickInABox()
  const problem = { code: 'runtime-too-old' as const, values: { version: '33.2.1' } }
  const engine = await start({ signInRefused: problem })
  await engine.open()
  expect(await engine.handlers.signIn(undefined)).toEqual({ ok: false, problem })
  expect(sandbox.control.requests()).toEqual([])
})

test('looking at the board makes it the one that movement is measured from', async () => {
  const { sandbox, clock, start } = await kickInABox()
  const engine = await start()
  await engine.open()
  await engine.handlers.signIn(undefined)
  await until(engine, signedIn)
  sandbox.control.gift({ username: 'nightowl', amount: 10 })
  await clock.advance(61_000)
  const row = (state: AppState) => boardOf(state)?.rows.find(({ name }) => name === 'nightowl')
  await until(engine, (state) => row(state)?.gain === 10)
  engine.markSeen()
  expect(row(engine.state())?.gain).toBe(0)
})

test('pictures of gifters are learned and served from the cache', async () => {
  const { start, pass } = await kickInABox()
  const engine = await start()
  await engine.open()
  await engine.handlers.signIn(undefined)
  await until(engine, signedIn)
  const state = await pass(engine, (now) => boardOf(now)?.rows.some((row) => row.avatar) === true)
  const pictured = boardOf(state)?.rows.find((row) => row.avatar)
  expect(pictured?.avatar).toMatch(/^\/avatar\/\d+\?v=/)
  const picture = await engine.avatar(pictured?.userId ?? '')
  expect(picture?.type).toMatch(/^image\//)
})
