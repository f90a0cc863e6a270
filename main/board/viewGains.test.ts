import { expect, test } from 'vitest'
import { gainBoardSchema } from '../../contract/state.ts'
import { boardWith } from './testing/boardWith.ts'
import { viewGains } from './viewGains.ts'

const map = (...boards: ReturnType<typeof boardWith>[]) =>
  new Map(boards.map((board) => [board.period, board]))
const options = {
  whole: true,
  begun: new Map(),
  avatarOf: (userId: string, picture: string | null) => picture && `/avatar/${userId}`,
}

test('shows who gained most, with ties, corrections, pictures and a sum that adds up', () => {
  const before = map(boardWith('lifetime', 1000, { 7: 500, 8: 400, 9: 300, 10: 200, 11: 100 }))
  const now = map(boardWith('lifetime', 3000, { 7: 520, 8: 450, 9: 320, 10: 190, 11: 100 }))
  const view = viewGains(before, now, options)
  expect(gainBoardSchema.parse(view)).toEqual(view)
  expect(view).toMatchObject({ since: 1000, readAt: 3000, whole: true, total: 80 })
  expect(view?.rows.map((row) => [row.rank, row.userId, row.gain])).toEqual([
    [1, '8', 50],
    [2, '7', 20],
    [2, '9', 20],
    [4, '10', -10],
  ])
  expect(view?.rows[0]).toMatchObject({
    name: 'gifter 8',
    avatar: '/avatar/8',
    verified: false,
    least: false,
  })
  expect(view?.rows[1]).toMatchObject({ avatar: null, verified: true })
})

test('says which gains are bounds', () => {
  const before = map(boardWith('week', 1000, { 7: 50, 8: 40 }, 2))
  const now = map(boardWith('week', 2000, { 7: 55, 9: 70 }, 2))
  expect(viewGains(before, now, options)?.rows).toMatchObject([
    { userId: '9', gain: 30, least: true },
    { userId: '7', gain: 5, least: false },
  ])
})

test('takes a period that begins in between as begun', () => {
  const before = map(boardWith('week', 1000, { 7: 50 }))
  const now = map(boardWith('week', 3000, { 7: 60 }))
  const begun = new Map([['week', 2000]] as const)
  expect(viewGains(before, now, { ...options, begun })?.rows).toMatchObject([
    { gain: 60, least: true },
  ])
})

test('is nothing where nothing is known of before, and empty where nothing was gained', () => {
  const now = map(boardWith('week', 3000, { 7: 60 }))
  expect(viewGains(new Map(), now, options)).toBeNull()
  expect(viewGains(now, new Map(), options)).toBeNull()
  expect(viewGains(now, now, options)).toMatchObject({ total: 0, rows: [] })
})

test('counts from the oldest of lists that were read one at a time', () => {
  const before = map(boardWith('week', 2000, { 7: 60 }), boardWith('month', 1000, { 7: 80 }))
  const now = map(boardWith('week', 4000, { 7: 61 }), boardWith('month', 5000, { 7: 81 }))
  expect(viewGains(before, now, options)).toMatchObject({ since: 1000, readAt: 5000, total: 1 })
})
