import { describe, expect, test, vi } from 'vitest'
import { appStateSchema, type AppState } from '../../../contract/state.ts'
import type { FaultName } from '../../../sandbox/faults/faultTable.ts'
import { boardOf } from '../testing/boardOf.ts'
import { expectBudgetKept } from '../testing/expectBudgetKept.ts'
import { signedInBox } from '../testing/signedInBox.ts'

// Hours pass here in steps, which a busy computer takes some seconds for.
vi.setConfig({ testTimeout: 30_000 })

const rowsOf = (state: AppState) => boardOf(state)?.rows ?? []
const amountsOf = (state: AppState) => rowsOf(state).map(({ userId, amount }) => [userId, amount])

/** The state before, and the one after the next reading, which meets the fault. */
async function readWith(name: FaultName) {
  const box = await signedInBox()
  const { sandbox, engine, pass, state: before } = box
  sandbox.control.fault({ endpoint: 'leaderboard', name })
  const after = await pass(engine, (state) => boardOf(state)?.readAt !== boardOf(before)?.readAt)
  expect(appStateSchema.parse(after)).toEqual(after)
  expect(after.accounts[0]).toMatchObject({ freshness: 'fresh', problem: null })
  return { ...box, before, after }
}

const asEver: [string, FaultName, string][] = [
  ['a byte order mark before the JSON', 'byte-order-mark', 'the board is read as ever'],
  ['amounts as strings', 'amounts-as-strings', 'the board is read as ever'],
  ['ids as strings', 'ids-as-strings', 'the board is read as ever'],
  ['duplicate ranks', 'duplicate-ranks', 'ranks follow the amounts'],
  ['missing ranks', 'missing-ranks', 'ranks are counted'],
  ['zero ranks', 'zero-ranks', 'ranks are counted'],
  ['ranks with gaps', 'rank-gaps', 'the order stays'],
  ['unsorted rows', 'unsorted', 'they are sorted'],
  ['a row that comes twice', 'duplicate-rows', 'nobody is listed twice'],
  ['unknown fields', 'unknown-fields', 'they are ignored'],
]

test.each(asEver.map(([words, name, outcome]) => [words, outcome, name] as const))(
  '[fire] Kick: %s while polling -> %s, nobody moved and nobody is notified',
  async (_, _outcome, name) => {
    const { before, after, notice, sandbox } = await readWith(name)
    expect(amountsOf(after)).toEqual(amountsOf(before))
    expect(rowsOf(after).every(({ gain }) => gain === 0)).toBe(true)
    const ranks = rowsOf(after).map(({ rank }) => rank)
    expect(ranks).toEqual(ranks.toSorted((first, second) => first - second))
    // Further down some have the same amount, whose ranks Kick alone tells apart.
    const top = (state: AppState) => rowsOf(state).slice(0, 20)
    if (name !== 'rank-gaps')
      expect(ranks.slice(0, 20)).toEqual(top(before).map(({ rank }) => rank))
    expect(top(after).map(({ movement }) => movement.kind)).toEqual(
      top(before).map(() => (name === 'rank-gaps' ? expect.any(String) : 'none')),
    )
    expect(notice).not.toHaveBeenCalled()
    expectBudgetKept(sandbox)
  },
)

test('[fire] Kick: an id beyond 2^53 -> kept digit by digit from the answer to the state', async () => {
  const { engine, after } = await readWith('id-beyond-2-53')
  expect(rowsOf(after)[0]?.userId).toBe('9007199254740993')
  expect(JSON.stringify(engine.state())).toContain('"9007199254740993"')
})

test('[fire] Kick: empty names -> rows stay with their amounts, nobody counts as renamed', async () => {
  const { before, after, notice } = await readWith('empty-names')
  expect(amountsOf(after)).toEqual(amountsOf(before))
  expect(notice).not.toHaveBeenCalled()
})

test('[fire] Kick: a tie at the top -> the leader stays, nobody is notified', async () => {
  const { before, after, notice } = await readWith('ties')
  expect(rowsOf(after)[0]?.userId).toBe(rowsOf(before)[0]?.userId)
  expect(
    rowsOf(after)
      .slice(0, 3)
      .map(({ amount }) => amount),
  ).toEqual(Array(3).fill(rowsOf(before)[0]?.amount))
  expect(notice).not.toHaveBeenCalled()
})

test('[fire] Kick: falling amounts -> shown as corrections with a negative gain, no new week, nobody notified', async () => {
  const { before, after, notice, engine, pass } = await readWith('falling-amounts')
  expect(boardOf(after)?.restartedAt).toBeNull()
  for (const [at, row] of rowsOf(after).entries()) {
    const was = rowsOf(before)[at]
    expect(row.amount).toBe(Math.floor((was?.amount ?? 0) * 0.95))
    expect(row.gain).toBe(row.amount - (was?.amount ?? 0))
  }
  await pass(engine, (state) => boardOf(state)?.readAt !== boardOf(after)?.readAt)
  expect(notice).not.toHaveBeenCalled()
})

test('[fire] Kick: the leader falls behind by a refund -> negative gain, the new leader is told', async () => {
  const { sandbox, engine, pass, notice } = await signedInBox()
  sandbox.control.correct({ username: 'alpha_whale', amount: 40_000 })
  const after = await pass(engine, (state) => rowsOf(state)[0]?.name === 'Bo_the_Builder')
  expect(rowsOf(after).find(({ name }) => name === 'alpha_whale')).toMatchObject({
    gain: -40_000,
    movement: { kind: 'down' },
  })
  expect(notice).toHaveBeenCalledTimes(1)
})

test('[fire] Kick: a renamed user -> the same gifter under the new name, nobody new, nobody notified', async () => {
  const { before, after, notice } = await readWith('renamed-user')
  expect(rowsOf(after)[0]).toEqual({ ...rowsOf(before)[0], name: 'alpha_whale_2' })
  expect(notice).not.toHaveBeenCalled()
})

describe('a period that begins again', () => {
  test.each([
    ['week', Date.UTC(2026, 9, 11, 23, 58)],
    ['month', Date.UTC(2026, 9, 31, 23, 58)],
  ] as const)(
    '[fire] Kick: a new %s begins -> said so, no mass drop, the first gifter is no overtaker',
    async (period, justBefore) => {
      const { sandbox, clock, engine, pass, notice } = await signedInBox()
      await engine.handlers.setPeriod({ period })
      sandbox.control.advance({ ms: justBefore - clock.now() })
      expect(rowsOf(engine.state()).length).toBeGreaterThan(3)
      const begun = await pass(engine, (state) => boardOf(state)?.restartedAt !== null)
      expect(rowsOf(begun)).toEqual([])
      expect(begun.accounts[0]).toMatchObject({ freshness: 'fresh', problem: null })
      expect(notice).not.toHaveBeenCalled()
      const lifetime = begun.accounts[0]?.boards.find((board) => board.period === 'lifetime')
      expect(lifetime).toMatchObject({ restartedAt: null })
      expect(lifetime?.rows.length).toBeGreaterThan(3)

      sandbox.control.gift({ username: 'nightowl', amount: 10 })
      const first = await pass(engine, (state) => rowsOf(state).length > 0)
      expect(rowsOf(first)).toMatchObject([
        { name: 'nightowl', rank: 1, amount: 10, gain: 10, movement: { kind: 'none' } },
      ])
      expectBudgetKept(sandbox)
    },
  )
})
