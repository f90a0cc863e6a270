import { expect, test } from 'vitest'
import type { PastBoard, Race } from '../../contract/history/past.ts'
import type { AppState } from '../../contract/state.ts'
import { boardOf } from './testing/boardOf.ts'
import { fakeHistory } from './testing/fakeHistory.ts'
import { signedInBox } from './testing/signedInBox.ts'

const streamOf = (state: AppState) => state.accounts[0]?.stream ?? null
const minute = 60_000

/** What each gained, by name. */
const gains = (state: AppState) =>
  Object.fromEntries(streamOf(state)?.rows.map(({ name, gain }) => [name, gain]) ?? [])

test('a stream that was joined midway counts from the first boards, and says so', async () => {
  const { sandbox, engine, pass } = await signedInBox()
  const joined = engine.state()
  expect(streamOf(joined)).toMatchObject({ whole: false, total: 0, rows: [] })
  expect(streamOf(joined)?.since).toBeGreaterThan(joined.accounts[0]?.liveSince ?? Infinity)

  sandbox.control.gift({ username: 'nightowl', amount: 10 })
  const state = await pass(engine, (now) => streamOf(now)?.total === 10)
  expect(gains(state)).toEqual({ nightowl: 10 })
  expect(streamOf(state)?.since).toBe(streamOf(joined)?.since)
})

test('a stream counts whole, stays when it ended, and the next begins anew', async () => {
  const { sandbox, clock, engine, pass, wait } = await signedInBox()
  sandbox.control.live({ live: false })
  await pass(engine, (state) => state.accounts[0]?.live === false)
  sandbox.control.gift({ username: 'nightowl', amount: 7 })
  await pass(engine, (state) => streamOf(state)?.total === 7)

  sandbox.control.live({ live: true })
  const began = clock.now()
  sandbox.control.gift({ username: 'alpha_whale', amount: 20 })
  const state = await pass(
    engine,
    (now) => now.accounts[0]?.live === true && gains(now)['alpha_whale'] === 20,
  )
  expect(gains(state)).toEqual({ alpha_whale: 20 })
  expect(streamOf(state)).toMatchObject({ whole: true })
  expect(Math.abs((streamOf(state)?.since ?? 0) - began)).toBeLessThan(2 * minute)

  sandbox.control.live({ live: false })
  const ended = await pass(engine, (now) => now.accounts[0]?.live === false)
  expect(gains(ended)).toEqual({ alpha_whale: 20 })
  await wait(5 * minute)
  sandbox.control.live({ live: true })
  const next = await pass(engine, (now) => now.accounts[0]?.live === true)
  expect(streamOf(next)).toMatchObject({ whole: true, total: 0 })
})

test('the user counts from now, over a restart, until Kick is asked again', async () => {
  const { sandbox, clock, engine, pass, start } = await signedInBox()
  sandbox.control.gift({ username: 'nightowl', amount: 10 })
  await pass(engine, (state) => streamOf(state)?.total === 10)
  const at = clock.now()
  expect(await engine.handlers.setStreamStart({ at })).toEqual({ ok: true })
  expect(engine.state().accounts[0]).toMatchObject({ streamStart: at, stream: { total: 0 } })
  sandbox.control.gift({ username: 'nightowl', amount: 5 })
  await pass(engine, (state) => streamOf(state)?.total === 5)
  await engine.dispose()

  const again = await start()
  expect(again.state().accounts[0]).toMatchObject({ streamStart: at })
  expect(gains(again.state())).toEqual({ nightowl: 5 })
  await again.handlers.setStreamStart({ at: null })
  expect(again.state().accounts[0]?.streamStart).toBeNull()
  expect(gains(again.state())).toEqual({ nightowl: 15 })
})

test('a new stream ends the count from a chosen moment', async () => {
  const { sandbox, clock, engine, pass, wait } = await signedInBox()
  await engine.handlers.setStreamStart({ at: clock.now() })
  sandbox.control.live({ live: false })
  await wait(5 * minute)
  expect(engine.state().accounts[0]?.streamStart).not.toBeNull()
  sandbox.control.live({ live: true })
  await pass(engine, (state) => state.accounts[0]?.streamStart === null)
})

test('a moment of before comes from the history, the first boards after a gap where there is one', async () => {
  const history = fakeHistory()
  const { clock, engine } = await signedInBox({}, { history })
  const row = boardOf(engine.state())?.rows[0]
  const at = clock.now() - 3 * 60 * minute
  const watchedFrom = at + 40 * minute
  const board = (readAt: number, watched: boolean, less: number): PastBoard => ({
    period: 'week',
    readAt,
    watched,
    complete: true,
    total: 0,
    step: 0,
    rows: [
      {
        gifter: { userId: row?.userId ?? '', name: '', avatar: null, verified: null },
        rank: 1,
        amount: (row?.amount ?? 0) - less,
      },
    ],
  })
  const race: Race = { times: [], lines: [], gaps: [{ from: 0, to: watchedFrom }], step: 0 }
  history.answers['getRace'] = race
  history.answers['getBoardAt'] = ({ period, at: asked }: { period: string; at: number }) => {
    if (period !== 'week') return null
    return asked === watchedFrom ? board(watchedFrom, true, 300) : board(at - 9e6, false, 900)
  }
  await engine.handlers.setStreamStart({ at })
  expect(streamOf(engine.state())).toMatchObject({ since: watchedFrom, whole: false })
  expect(streamOf(engine.state())?.rows).toContainEqual(
    expect.objectContaining({ userId: row?.userId, gain: 300, least: false }),
  )

  history.answers['getBoardAt'] = ({ period }: { period: string }) =>
    period === 'week' ? board(at, true, 500) : null
  await engine.handlers.setStreamStart({ at })
  expect(streamOf(engine.state())).toMatchObject({ since: at, whole: true })
})

test('a history that does not answer leaves the boards that are known', async () => {
  const history = fakeHistory({
    getBoardAt: () => {
      throw new Error('broken')
    },
  })
  const { clock, engine, state } = await signedInBox({}, { history })
  const at = clock.now() - 60 * minute
  expect(await engine.handlers.setStreamStart({ at })).toEqual({ ok: true })
  expect(streamOf(engine.state())).toMatchObject({ whole: false })
  expect(streamOf(engine.state())?.since).toBe(streamOf(state)?.since)
})
