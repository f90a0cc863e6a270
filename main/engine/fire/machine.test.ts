import { expect, test } from 'vitest'
import type { AppState } from '../../../contract/state.ts'
import type { Sandbox } from '../../../sandbox/startSandbox.ts'
import { boardOf } from '../testing/boardOf.ts'
import { expectBudgetKept } from '../testing/expectBudgetKept.ts'
import { signedInBox } from '../testing/signedInBox.ts'
import { until } from '../testing/until.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** ms at once; a longer step would let a request under way time out. */
const step = 5_000

const isFresh = (state: AppState) =>
  state.accounts[0]?.freshness === 'fresh' && state.accounts[0].problem === null
const isOffline = (state: AppState) => state.accounts[0]?.freshness === 'offline'
const read = (state: AppState) => boardOf(state)?.readAt ?? 0

/** As without a network: every connection breaks. */
function cutOff({ control }: Sandbox): void {
  for (const endpoint of ['leaderboard', 'channels', 'users', 'token'] as const)
    control.fault({ endpoint, name: 'reset' })
}

test('[fire] machine: the network is gone for an hour -> offline with the board and its age, few tries, back by itself', async () => {
  const { sandbox, clock, engine, pass, rest, state: before } = await signedInBox()
  cutOff(sandbox)
  await pass(engine, isOffline)
  const tries = sandbox.control.counts().leaderboard
  for (let passed = 0; passed < hour; passed += step) {
    await clock.advance(step)
    await rest()
  }
  expect(engine.state().accounts[0]).toMatchObject({
    freshness: 'offline',
    problem: { code: 'offline' },
  })
  expect(boardOf(engine.state())).toEqual(boardOf(before))
  expect(sandbox.control.counts().leaderboard - tries).toBeLessThanOrEqual(12)
  sandbox.control.clearFaults()
  await pass(engine, isFresh, { stepMs: 5_000, atMostMs: 11 * minute })
  expect(read(engine.state())).toBeGreaterThan(read(before) + hour)
  expect(sandbox.control.counts().authorize).toBe(1)
  expectBudgetKept(sandbox)
})

test('[fire] machine: the network comes back and the system says so -> Kick is asked at once', async () => {
  const { sandbox, clock, engine, pass, rest } = await signedInBox()
  cutOff(sandbox)
  await pass(engine, isOffline)
  for (let passed = 0; passed < hour; passed += step) {
    await clock.advance(step)
    await rest()
  }
  sandbox.control.clearFaults()
  engine.networkChanged(true)
  await pass(engine, isFresh, { stepMs: 100, atMostMs: 2_000 })
})

test('[fire] machine: the system calls the network gone while loopback works -> nothing stops', async () => {
  const { engine, pass, state: before } = await signedInBox()
  engine.networkChanged(false)
  const later = await pass(engine, (state) => read(state) > read(before), { atMostMs: 2 * minute })
  expect(isFresh(later)).toBe(true)
})

test('[fire] machine: no network at the start -> the last board as offline, then fresh by itself', async () => {
  const { sandbox, engine, start, pass, state: before } = await signedInBox()
  await engine.dispose()
  cutOff(sandbox)
  const again = await start()
  await again.open()
  const cold = await pass(again, isOffline)
  expect(boardOf(cold)?.rows.map(({ name }) => name)).toEqual(
    boardOf(before)?.rows.map(({ name }) => name),
  )
  sandbox.control.clearFaults()
  await pass(again, isFresh)
  expect(sandbox.control.counts().authorize).toBe(1)
})

test('[fire] machine: suspended for a night -> asks nothing, and once on resume, with the sign-in renewed', async () => {
  const { sandbox, clock, engine, rest, state: before } = await signedInBox()
  engine.suspend()
  sandbox.control.clearRequests()
  await clock.advance(8 * hour)
  await rest()
  expect(sandbox.control.requests()).toEqual([])
  expect(boardOf(engine.state())).toEqual(boardOf(before))
  engine.resume()
  await clock.advance(0)
  await until(engine, (state) => isFresh(state) && read(state) > read(before))
  expect(read(engine.state())).toBe(clock.now())
  expect(sandbox.control.counts()).toMatchObject({ authorize: 0, token: 1, leaderboard: 1 })
})

test.each([
  ['forward', day],
  ['back', -day],
])(
  '[fire] machine: the clock is set %s by a day -> the board is fresh within two minutes, no storm, no new sign-in',
  async (_, shift) => {
    const { sandbox, clock, engine, rest, notice } = await signedInBox()
    sandbox.control.clearRequests()
    clock.setWallClock(clock.now() + shift)
    const from = clock.now()
    await clock.advance(66_000)
    await until(engine, (state) => isFresh(state) && Math.abs(read(state) - from) < 2 * minute)
    for (let passed = 0; passed < 10 * minute; passed += step) {
      await clock.advance(step)
      await rest()
    }
    expect(isFresh(engine.state())).toBe(true)
    expect(sandbox.control.counts().leaderboard).toBeLessThanOrEqual(14)
    expect(sandbox.control.counts().leaderboard).toBeGreaterThanOrEqual(9)
    expect(sandbox.control.counts().authorize).toBe(0)
    expect(sandbox.control.counts().token).toBeLessThanOrEqual(1)
    expect(notice).not.toHaveBeenCalled()
  },
)
