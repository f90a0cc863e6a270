import { expect, onTestFinished, test } from 'vitest'
import type { AppState } from '../../contract/state.ts'
import { boardOf, signedIn } from './testing/boardOf.ts'
import { historyInPlace } from './testing/historyInPlace.ts'
import { kickInABox } from './testing/kickInABox.ts'
import { until } from './testing/until.ts'

const minute = 60_000
const streamOf = (state: AppState) => state.accounts[0]?.stream ?? null

/** An engine that has signed in, with a real history beside it. */
async function boxWithHistory() {
  const box = await kickInABox()
  const history = historyInPlace(box.folder, box.clock)
  const engine = await box.start({ history })
  onTestFinished(() => engine.dispose())
  await engine.open()
  await engine.handlers.signIn(undefined)
  await until(engine, signedIn)
  return { ...box, engine, history }
}

test('a stream counts from a moment of long ago, exactly as the boards were', async () => {
  const { engine, sandbox, clock, pass, wait } = await boxWithHistory()
  await wait(3 * minute)
  sandbox.control.gift({ username: 'nightowl', amount: 7 })
  await wait(3 * minute)
  const at = clock.now()
  await wait(20 * minute)
  sandbox.control.gift({ username: 'alpha_whale', amount: 40 })
  await pass(engine, (state) => streamOf(state)?.total === 47)

  await engine.handlers.setStreamStart({ at })
  const state = engine.state()
  expect(streamOf(state)).toMatchObject({ whole: true, total: 40 })
  expect(streamOf(state)?.rows).toMatchObject([{ name: 'alpha_whale', gain: 40, least: false }])
  expect(streamOf(state)?.since).toBeLessThanOrEqual(at)
})

test('a moment at which nobody watched counts from the first boards after it', async () => {
  const { engine, sandbox, clock, pass, wait } = await boxWithHistory()
  await wait(2 * minute)
  engine.suspend()
  await wait(30 * minute)
  const at = clock.now()
  sandbox.control.gift({ username: 'nightowl', amount: 7 })
  await wait(30 * minute)
  engine.resume()
  const back = clock.now()
  await wait(20 * minute)
  sandbox.control.gift({ username: 'alpha_whale', amount: 40 })
  await pass(engine, (state) => streamOf(state)?.total === 47)

  await engine.handlers.setStreamStart({ at })
  expect(streamOf(engine.state())).toMatchObject({ whole: false, total: 40 })
  expect(streamOf(engine.state())?.since).toBeGreaterThanOrEqual(back)
  expect(streamOf(engine.state())?.since).toBeLessThan(back + minute)
})

test('after a sleep there is one summary of what changed since the last look', async () => {
  const { engine, sandbox, pass, wait } = await boxWithHistory()
  await wait(minute)
  engine.markSeen()
  engine.suspend()
  sandbox.control.gift({ username: 'Bo_the_Builder', amount: 30_000 })
  sandbox.control.gift({ username: 'somebody_new', amount: 4 })
  await wait(60 * minute)
  engine.resume()
  await pass(engine, (state) => boardOf(state)?.rows[0]?.name === 'Bo_the_Builder')
  const away = await engine.handlers.getAway(undefined)
  expect(away).toMatchObject({ total: 30_004, least: false })
  expect(away?.newFaces).toMatchObject([{ name: 'somebody_new' }])
  expect(away?.leaders).toContainEqual(
    expect.objectContaining({
      period: 'week',
      before: expect.objectContaining({ name: 'alpha_whale' }),
      now: expect.objectContaining({ name: 'Bo_the_Builder' }),
    }),
  )
  await engine.handlers.dismissAway(undefined)
  expect(await engine.handlers.getAway(undefined)).toBeNull()
})
