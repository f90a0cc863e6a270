import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boardAt } from '../store/boardAt.ts'
import { readingOf } from '../store/testing/readingOf.ts'
import { askHistory } from '../testing/askHistory.ts'
import { getGifterLine } from './getGifterLine.ts'
import { getRace } from './getRace.ts'

const minute = 60_000
const start = Date.parse('2026-06-01T12:00Z')
const end = start + 1_000 * minute

it('shows amount and rank where either changed, and what was before the span', () => {
  const asked = askHistory([
    readingOf(start, { week: { 1: 50, 2: 40, 3: 10 } }),
    readingOf(start + minute, { week: { 1: 50, 2: 60, 3: 10 } }),
    readingOf(start + 2 * minute, { week: { 1: 50, 2: 60, 3: 11 } }),
    readingOf(start + 3 * minute, { week: { 2: 60, 3: 11 } }),
  ])
  const line = (userId: string, from: number) =>
    getGifterLine(asked, { userId, period: 'week', from, to: end }).points
  expect(line('1', start)).toEqual([
    { at: start, amount: 50, rank: 1 },
    { at: start + minute, amount: 50, rank: 2 },
    { at: start + 3 * minute, amount: null, rank: null },
  ])
  expect(line('2', start + 30_000)[0]).toEqual({ at: start + 30_000, amount: 40, rank: 2 })
  expect(line('404', start)).toEqual([])
})

it('lets a line end where the period began again', () => {
  const asked = askHistory([
    readingOf(start, { week: { 1: 500, 2: 400, 3: 300 } }),
    readingOf(start + minute, { week: { 2: 5 } }),
    readingOf(start + 2 * minute, { week: { 1: 1, 2: 5 } }),
  ])
  const span = { period: 'week' as const, from: 0, to: end }
  expect(getGifterLine(asked, { userId: '1', ...span }).points).toEqual([
    { at: start, amount: 500, rank: 1 },
    { at: start + minute, amount: null, rank: null },
    { at: start + 2 * minute, amount: 1, rank: 2 },
  ])
  const race = getRace(asked, span)
  expect(race.times).toEqual([start, start + minute, start + 2 * minute])
  expect(race.lines.map(({ gifter, amounts }) => [gifter.userId, amounts])).toEqual([
    ['2', [400, 5, 5]],
    ['1', [500, null, 1]],
  ])
})

it('is empty without readings', () => {
  const asked = askHistory([], 'Europe/Berlin', end)
  const span = { period: 'week' as const, from: start, to: start + minute }
  const gaps = [{ from: start, to: start + minute }]
  expect(getGifterLine(asked, { userId: '1', ...span })).toEqual({ points: [], gaps, step: 0 })
  expect(getRace(asked, span)).toEqual({ times: [], lines: [], gaps, step: 0 })
})

it('agrees with the board of each moment', () => {
  const amounts = fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.nat(6))
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 1, maxLength: 25 }), (lists) => {
      const readings = lists.map((week, index) => readingOf(start + index * minute, { week }))
      const asked = askHistory(readings)
      for (const userId of ['1', '3', '5']) {
        const { points } = getGifterLine(asked, { userId, period: 'week', from: 0, to: end })
        for (const { at } of readings) {
          const row = boardAt(asked.store, '500', 'week', at)?.rows.find(
            (one) => one.userId === userId,
          )
          const point = points.findLast((one) => one.at <= at)
          expect([point?.amount ?? null, point?.rank ?? null]).toEqual([
            row?.amount ?? null,
            row?.rank ?? null,
          ])
        }
      }
      asked.store.close()
    }),
    { numRuns: 60 },
  )
}, 60_000)
