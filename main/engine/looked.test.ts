import { expect, test } from 'vitest'
import type { AppState } from '../../contract/state.ts'
import { boardOf, leaderOf, signedIn } from './testing/boardOf.ts'
import { kickInABox } from './testing/kickInABox.ts'
import { signedInBox } from './testing/signedInBox.ts'
import { until } from './testing/until.ts'

const lookedOf = (state: AppState) => state.accounts[0]?.looked ?? null
const leadOf = (state: AppState) =>
  state.accounts[0]?.leaders.find(({ period }) => period === state.settings.period)

test('what was gained since the last look adds up, through a restart, until the next look', async () => {
  const { sandbox, start, pass } = await kickInABox()
  const engine = await start()
  await engine.open()
  await engine.handlers.signIn(undefined)
  expect(lookedOf(await until(engine, signedIn))).toBeNull()
  sandbox.control.gift({ username: 'nightowl', amount: 10 })
  sandbox.control.gift({ username: 'somebody_new', amount: 4 })
  const state = await pass(engine, (now) => lookedOf(now)?.total === 14)
  expect(lookedOf(state)?.rows.map(({ name, rank, gain }) => [name, rank, gain])).toEqual([
    ['nightowl', 1, 10],
    ['somebody_new', 2, 4],
  ])
  await engine.dispose()

  const again = await start()
  expect(lookedOf(again.state())).toMatchObject({ total: 14 })
  again.markSeen()
  expect(lookedOf(again.state())).toMatchObject({
    since: boardOf(again.state())?.readAt,
    total: 0,
    rows: [],
  })
})

test('who leads is known, and since which reading, through a restart', async () => {
  const { sandbox, engine, start, pass, state } = await signedInBox()
  expect(leadOf(state)).toEqual({ period: 'week', userId: leaderOf(state), since: null })
  sandbox.control.gift({ username: 'Bo_the_Builder', amount: 30_000 })
  const led = await pass(engine, (now) => boardOf(now)?.rows[0]?.name === 'Bo_the_Builder')
  const lead = { period: 'week', userId: leaderOf(led), since: boardOf(led)?.readAt }
  expect(leadOf(led)).toEqual(lead)
  await engine.dispose()
  expect(leadOf((await start()).state())).toEqual(lead)
})

test('where lists are read one at a time, each gain is counted once', async () => {
  const { sandbox, engine, pass, wait } = await signedInBox({ leaderboardShape: 'brief' })
  await pass(engine, (state) => state.accounts[0]?.boards.length === 4)
  engine.markSeen()
  sandbox.control.gift({ username: 'nightowl', amount: 10 })
  await pass(engine, (state) => lookedOf(state)?.total === 10)
  await wait(10 * 60_000)
  expect(lookedOf(engine.state())?.rows).toMatchObject([
    { name: 'nightowl', gain: 10, least: false },
  ])
})
