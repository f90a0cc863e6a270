import { expect, test } from 'vitest'
import { compareBoards } from './compareBoards.ts'
import { followLead, type Lead } from './followLead.ts'
import { boardWith } from './testing/boardWith.ts'

const gapMs = 5_000
const led = (userId: string, since: number | null): Lead => ({ userId, since })

/** One more reading after `before`. */
function next(
  lead: Lead | null,
  before: [number, Record<string, number>],
  after: [number, Record<string, number>],
  restartedAt: number | null = null,
) {
  const boards = { before: boardWith('week', ...before), after: boardWith('week', ...after) }
  const change = compareBoards(boards.before, boards.after, lead?.userId)
  return followLead(lead, { ...boards, change }, restartedAt, gapMs)
}

test('leads since the reading that showed it', () => {
  expect(next(led('7', 500), [1000, { 7: 50, 8: 40 }], [2000, { 7: 50, 8: 60 }])).toEqual(
    led('8', 2000),
  )
})

test('goes on leading, also level with somebody else', () => {
  expect(next(led('7', 500), [1000, { 7: 50, 8: 40 }], [2000, { 7: 55, 8: 55 }])).toEqual(
    led('7', 500),
  )
})

test('who leads since before Kickboard watched is not made younger', () => {
  expect(next(led('7', null), [1000, { 7: 50 }], [2000, { 7: 55 }])).toEqual(led('7', null))
})

test('who took the lead in a gap leads since nobody knows when', () => {
  expect(next(led('7', 500), [1000, { 7: 50, 8: 40 }], [9000, { 7: 50, 8: 60 }])).toEqual(
    led('8', null),
  )
})

test('who kept the lead for certain over a gap leads as long as before', () => {
  expect(next(led('7', 500), [1000, { 7: 50, 8: 40 }], [9000, { 7: 90, 8: 50 }])).toEqual(
    led('7', 500),
  )
})

test('who may have lost it in a gap and won it back leads since nobody knows when', () => {
  expect(next(led('7', 500), [1000, { 7: 50, 8: 40 }], [9000, { 7: 90, 8: 51 }])).toEqual(
    led('7', null),
  )
})

test('an empty board leaves the last leader, who is the same when it returns', () => {
  const lead = next(led('7', 500), [1000, { 7: 50 }], [2000, {}])
  expect(lead).toEqual(led('7', 500))
  expect(next(lead, [2000, {}], [3000, { 7: 50 }])).toEqual(led('7', 500))
})

test('a period that begins again has a new lead, be it by the same gifter', () => {
  const old = { 7: 900, 8: 800, 9: 700 }
  expect(next(led('7', 500), [1000, old], [2000, { 7: 10 }], 2000)).toEqual(led('7', 2000))
  const empty = next(led('7', 500), [1000, old], [2000, {}], 2000)
  expect(next(empty, [2000, {}], [3000, { 7: 10 }], 2000)).toEqual(led('7', 3000))
})

test('nobody led before the first gifter', () => {
  expect(next(null, [1000, {}], [2000, {}])).toBeNull()
  expect(next(null, [1000, {}], [2000, { 7: 10 }])).toEqual(led('7', 2000))
})
