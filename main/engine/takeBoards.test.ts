import { expect, test } from 'vitest'
import type { Board } from '../board/Board.ts'
import { makeBoard } from '../board/makeBoard.ts'
import { type AccountModel, newAccount } from './AccountModel.ts'
import { fromCached, toCached } from './cachedAccount.ts'
import { markSeen } from './lookAway.ts'
import { takeBoards as take } from './takeBoards.ts'
import { viewAccount } from './viewAccount.ts'

const interval = 60_000

function week(readAt: number, amounts: Record<string, number>) {
  return makeBoard({
    period: 'week',
    readAt,
    asked: 100,
    rows: Object.entries(amounts).map(([userId, amount]) => ({
      userId,
      username: `gifter ${userId}`,
      amount,
      rank: null,
      verified: null,
      picture: null,
    })),
  })
}

const takeBoards = (model: AccountModel, boards: readonly Board[]) => take(model, boards, interval)

const account = newAccount({ id: '1', kind: 'broadcaster', name: 'starlight' })
const view = (model: typeof account, now: number) =>
  viewAccount(model, { now, intervalMs: interval, avatarOf: () => null })

test('nothing has moved on the first board', () => {
  const { account: taken, changes } = takeBoards(account, [week(1000, { 7: 50, 8: 30 })])
  expect(changes).toEqual([])
  expect(view(taken, 1000).boards[0]?.rows.map((row) => [row.gain, row.movement.kind])).toEqual([
    [0, 'none'],
    [0, 'none'],
  ])
})

test('movement and gain add up over several readings until the user looks', () => {
  let model = takeBoards(account, [week(1000, { 7: 50, 8: 30, 9: 10 })]).account
  model = takeBoards(model, [week(2000, { 7: 50, 8: 45, 9: 10 })]).account
  const second = takeBoards(model, [week(3000, { 7: 50, 8: 60, 9: 10 })])
  expect(second.changes[0]?.change.leader.changed).toBe(true)
  expect(view(second.account, 3000).boards[0]?.rows[0]).toMatchObject({
    userId: '8',
    gain: 30,
    movement: { kind: 'up', places: 1 },
  })
  const seen = view(markSeen(second.account, 3000), 3000).boards[0]
  expect(seen?.rows[0]).toMatchObject({ gain: 0, movement: { kind: 'none' } })
})

test('who leads at a tie is remembered through the cache', () => {
  let model = takeBoards(account, [week(1000, { 7: 50, 8: 40 })]).account
  model = takeBoards(model, [week(2000, { 7: 50, 8: 60 })]).account
  model = takeBoards(model, [week(3000, { 7: 60, 8: 60 })]).account
  const next = takeBoards(fromCached(toCached(model, [])), [week(4000, { 7: 60, 8: 61 })])
  expect(next.changes[0]?.change.leader.changed).toBe(false)
})

test('a board that vanishes for a reading and returns has no new leader', () => {
  let model = takeBoards(account, [week(1000, { 7: 50, 8: 40 })]).account
  model = takeBoards(model, [week(2000, {})]).account
  const [back] = takeBoards(model, [week(3000, { 7: 50, 8: 40 })]).changes
  expect(back?.newLeader).toBe(false)
  const [other] = takeBoards(model, [week(3000, { 8: 5 })]).changes
  expect(other?.newLeader).toBe(true)
})

test('a period that begins again is said until the user has looked', () => {
  const before = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [String(index + 1), 1000 - index]),
  )
  let model = takeBoards(account, [week(1000, before)]).account
  model = takeBoards(model, [week(2000, { 3: 5 })]).account
  expect(view(model, 2000).boards[0]?.restartedAt).toBe(2000)
  expect(view(markSeen(model, 2000), 2000).boards[0]?.restartedAt).toBeNull()
})

test('freshness says what can be trusted', () => {
  const model = takeBoards(account, [week(1000, { 7: 50 })]).account
  const freshness = (change: Partial<typeof account>, now = 1000) =>
    view({ ...model, ...change }, now).freshness
  expect(view(account, 0).freshness).toBe('reading')
  expect(freshness({})).toBe('fresh')
  expect(freshness({}, 1001 + 2.5 * interval)).toBe('stale')
  expect(freshness({ problem: { code: 'offline', values: {} } })).toBe('offline')
  expect(freshness({ problem: { code: 'server-trouble', values: {} } })).toBe('stale')
  expect(freshness({ problem: { code: 'sign-in-ended', values: {} } })).toBe('signed-out')
})
