import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boardSchema } from '../../contract/state.ts'
import { makeBoard } from './makeBoard.ts'
import { boardPair } from './testing/boardArbitraries.ts'
import { viewBoard } from './viewBoard.ts'

const boardOf = (amounts: Record<string, number>, readAt: number) =>
  makeBoard({
    period: 'week',
    readAt,
    asked: 100,
    rows: Object.entries(amounts).map(([userId, amount]) => ({
      userId,
      username: userId === '3' ? '' : `user_${userId}`,
      amount,
      rank: null,
      verified: true,
      picture: null,
    })),
  })
const avatarOf = (userId: string) => (userId === '1' ? 'kickboard-app://avatar/1' : null)
const still = { kind: 'none' }

it('shows a first board without movement or gain', () => {
  expect(viewBoard(boardOf({ 1: 9, 3: 4 }, 1000), null, avatarOf)).toEqual({
    period: 'week',
    readAt: 1000,
    complete: true,
    total: 13,
    restartedAt: null,
    rows: [
      {
        userId: '1',
        name: 'user_1',
        rank: 1,
        amount: 9,
        gain: 0,
        movement: still,
        avatar: 'kickboard-app://avatar/1',
        verified: true,
      },
      {
        userId: '3',
        name: '',
        rank: 2,
        amount: 4,
        gain: 0,
        movement: still,
        avatar: null,
        verified: true,
      },
    ],
  })
})

it('shows movement and gain since the user last looked', () => {
  const view = viewBoard(
    boardOf({ 1: 9, 2: 12, 4: 1 }, 2000),
    boardOf({ 1: 9, 2: 4 }, 1000),
    avatarOf,
  )
  expect(view.restartedAt).toBeNull()
  expect(view.rows.map(({ userId, gain, movement }) => [userId, gain, movement])).toEqual([
    ['2', 8, { kind: 'up', places: 1 }],
    ['1', 0, { kind: 'down', places: 1 }],
    ['4', 1, { kind: 'new' }],
  ])
})

it('shows a period that began again: all still, everything gained', () => {
  const view = viewBoard(
    boardOf({ 2: 5, 1: 3 }, 2000),
    boardOf({ 1: 90, 2: 40, 3: 30 }, 1000),
    avatarOf,
  )
  expect(view.restartedAt).toBe(2000)
  expect(view.rows.map(({ gain, movement }) => [gain, movement])).toEqual([
    [5, still],
    [3, still],
  ])
})

it('takes a restart that was noticed earlier, unless the user has looked since', () => {
  const baseline = boardOf({ 1: 1, 2: 4 }, 1000)
  const board = boardOf({ 1: 9, 2: 5 }, 3000)
  const noticed = viewBoard(board, baseline, avatarOf, 2000)
  expect(noticed.restartedAt).toBe(2000)
  expect(noticed.rows.map((row) => row.gain)).toEqual([9, 5])
  const seen = viewBoard(board, baseline, avatarOf, 500)
  expect(seen.restartedAt).toBeNull()
  expect(seen.rows.map((row) => row.gain)).toEqual([8, 1])
})

it('always fits the contract', () => {
  fc.assert(
    fc.property(boardPair, ([baseline, board]) => {
      boardSchema.parse(viewBoard(board, baseline, avatarOf))
    }),
  )
})
