import { expect, test, vi } from 'vitest'
import type { AppState } from '../../../contract/state.ts'
import type { FaultName } from '../../../sandbox/faults/faultTable.ts'
import type { Period } from '../../../contract/period.ts'
import { boardOf } from '../testing/boardOf.ts'
import { expectBudgetKept } from '../testing/expectBudgetKept.ts'
import { signedInBox } from '../testing/signedInBox.ts'

// Hours pass here in steps, which a busy computer takes some seconds for.
vi.setConfig({ testTimeout: 30_000 })

const minute = 60_000
const problemIs = (code: string | null) => (state: AppState) =>
  (state.accounts[0]?.problem?.code ?? null) === code
const boards = (state: AppState) => state.accounts[0]?.boards
const named = (state: AppState, period: Period) =>
  boards(state)?.find((board) => board.period === period)

const empties: [string, FaultName][] = [
  ['data null', 'data-null'],
  ['no data at all', 'data-missing'],
  ['three empty lists', 'everything-empty'],
]

test.each(empties)(
  '[fire] Kick: %s while polling -> named "empty-answer", the board stays, nobody notified, back by itself',
  async (_, name) => {
    const { sandbox, engine, pass, wait, state: before, notice } = await signedInBox()
    sandbox.control.fault({ endpoint: 'leaderboard', name })
    const troubled = await pass(engine, problemIs('empty-answer'))
    expect(troubled.accounts[0]?.freshness).toBe('stale')
    expect(boards(troubled)).toEqual(boards(before))
    await wait(2 * minute)
    expect(boards(engine.state())).toEqual(boards(before))

    sandbox.control.clearFaults()
    const passed = await pass(engine, problemIs(null))
    expect(boardOf(passed)?.rows).toEqual(boardOf(before)?.rows)
    expect(boards(passed)?.map(({ restartedAt }) => restartedAt)).toEqual([null, null, null])
    expect(notice).not.toHaveBeenCalled()
    expectBudgetKept(sandbox)
  },
)

test('[fire] Kick: everything empty in five answers in a row -> believed, without a new week for all time', async () => {
  const { sandbox, engine, pass, notice } = await signedInBox()
  sandbox.control.fault({ endpoint: 'leaderboard', name: 'everything-empty' })
  await pass(engine, problemIs('empty-answer'))
  const read = sandbox.control.counts().leaderboard
  const believed = await pass(engine, problemIs(null), { stepMs: 5000 })
  expect(sandbox.control.counts().leaderboard - read).toBe(4)
  expect(named(believed, 'lifetime')).toMatchObject({ rows: [], restartedAt: null })
  expect(notice).not.toHaveBeenCalled()
})

test('[fire] Kick: an empty answer right after a restart -> the board of last time stays', async () => {
  const { sandbox, start, pass, engine: first, state: before } = await signedInBox()
  await first.dispose()
  sandbox.control.fault({ endpoint: 'leaderboard', name: 'data-null' })
  const engine = await start()
  await engine.open()
  const troubled = await pass(engine, problemIs('empty-answer'))
  expect(boardOf(troubled)?.rows).toEqual(boardOf(before)?.rows)
})

test.each([
  ['missing', 'list-missing'],
  ['null', 'list-null'],
] as const)(
  '[fire] Kick: one list %s for once -> its board stays as it was, the others go on',
  async (_, name) => {
    const { sandbox, engine, pass, state: before, notice } = await signedInBox()
    sandbox.control.fault({ endpoint: 'leaderboard', name, calls: 1 })
    sandbox.control.gift({ username: 'nightowl', amount: 10 })
    const owl = (state: AppState, period: Period) =>
      named(state, period)?.rows.find((row) => row.name === 'nightowl')?.gain
    const after = await pass(engine, (state) => owl(state, 'month') === 10)
    expect(named(after, 'week')).toEqual(named(before, 'week'))
    const next = await pass(engine, (state) => owl(state, 'week') === 10)
    expect(named(next, 'week')?.restartedAt).toBeNull()
    expect(next.accounts[0]?.problem).toBeNull()
    expect(notice).not.toHaveBeenCalled()
  },
)

test('[fire] Kick: an answer without data in the older shape -> named "empty-answer", all boards stay', async () => {
  const { sandbox, engine, pass } = await signedInBox({ leaderboardShape: 'brief' })
  const before = await pass(engine, (state) => boards(state)?.length === 4)
  sandbox.control.fault({ endpoint: 'leaderboard', name: 'data-null', calls: 3 })
  const troubled = await pass(engine, problemIs('empty-answer'))
  expect(boards(troubled)?.map(({ rows }) => rows.length)).toEqual(
    boards(before)?.map(({ rows }) => rows.length),
  )
  await pass(engine, problemIs(null))
  expectBudgetKept(sandbox)
})
