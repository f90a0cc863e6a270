import { expect, test } from 'vitest'
import { boardWith } from '../board/testing/boardWith.ts'
import { continueStream, countStream } from './countStream.ts'

const interval = 60_000
const at = 10 * interval
const read = (readAt: number) =>
  new Map([['week', boardWith('week', readAt, { 7: readAt })]] as const)
const counted = (...readings: number[]) => {
  const count = countStream(at, readings.map(read), interval)
  return [count.boards.get('week')?.readAt ?? null, count.whole]
}

test('counts from the newest boards read at or before the moment', () => {
  expect(counted(at - 70_000, at - 10_000, at + 50_000)).toEqual([at - 10_000, true])
  expect(counted(at, at + interval)).toEqual([at, true])
})

test('boards from before a gap would count what came before the moment', () => {
  expect(counted(at - 3 * interval, at + 10_000)).toEqual([at + 10_000, true])
})

test('a stream that was joined midway counts from the first boards, and says so', () => {
  expect(counted(at + 5 * interval, at + 6 * interval)).toEqual([at + 5 * interval, false])
})

test('waits for the first boards where there are none yet', () => {
  expect(counted(at - 9 * interval)).toEqual([null, false])
  const waiting = countStream(at, [], interval)
  const [soon] = read(at + 30_000).values()
  const [late] = read(at + 90_000).values()
  if (!soon || !late) throw new Error('no boards')
  expect(continueStream(waiting, [soon], interval)).toMatchObject({ whole: true })
  const begun = continueStream(waiting, [late], interval)
  expect(begun).toMatchObject({ at, whole: false, boards: new Map([['week', late]]) })
  expect(continueStream(begun, [soon], interval)).toBe(begun)
})

test('lists that come one at a time are taken up as they come', () => {
  const first = countStream(at, [read(at)], interval)
  const month = boardWith('month', at + 2 * interval, { 7: 5 })
  expect(continueStream(first, [month], interval)).toMatchObject({
    whole: true,
    boards: new Map([...first.boards, ['month', month]]),
  })
  expect(continueStream(null, [month], interval)).toBeNull()
})
