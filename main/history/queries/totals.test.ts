import { expect, it } from 'vitest'
import { readingOf } from '../store/testing/readingOf.ts'
import { askHistory } from '../testing/askHistory.ts'
import { getSparklines } from './getSparklines.ts'
import { getTotals } from './getTotals.ts'

const at = (text: string) => Date.parse(text)
const all = { from: 0, to: at('2030-01-01T00:00Z') }

it('counts a gift on the day of the zone, on a day of 25 hours too', () => {
  const asked = askHistory(
    [
      readingOf(at('2026-10-24T21:00Z'), { lifetime: { 1: 100, 2: 10 } }),
      // 23:59 of Saturday, then 00:00 and 23:59 of a Sunday that has 25 hours, then Monday.
      readingOf(at('2026-10-24T21:59Z'), { lifetime: { 1: 101, 2: 10 } }),
      readingOf(at('2026-10-24T22:00Z'), { lifetime: { 1: 103, 2: 10 } }),
      readingOf(at('2026-10-25T22:59Z'), { lifetime: { 1: 107, 2: 18 } }),
      readingOf(at('2026-10-25T23:00Z'), { lifetime: { 1: 123, 2: 18 } }),
    ],
    'Europe/Berlin',
    at('2026-10-26T00:00Z'),
  )
  const { buckets } = getTotals(asked, { step: 'day', ...all })
  expect(buckets.map(({ from, to }) => (to - from) / 3_600_000)).toEqual([24, 25, 24])
  expect(buckets.map(({ total, gifters }) => [total, gifters])).toEqual([
    [1, 1],
    [14, 2],
    [16, 1],
  ])
  const [week, next] = getTotals(asked, { step: 'week', ...all }).buckets
  expect([week?.total, next?.total]).toEqual([15, 16])
  const [line] = getSparklines(asked).lines
  expect(line).toEqual({ userId: '1', gains: [...Array(11).fill(0), 1, 6, 16] })
})

it('says which share of a day was watched, and lets a correction count', () => {
  const morning = at('2026-03-29T06:00Z')
  const minutes = Array.from({ length: 61 }, (_, minute) =>
    readingOf(morning + minute * 60_000, { lifetime: { 1: minute < 30 ? 100 : 90 } }),
  )
  const asked = askHistory(minutes, 'Europe/Berlin', at('2026-03-30T12:00Z'))
  const [day, next] = getTotals(asked, { step: 'day', ...all }).buckets
  expect(day).toMatchObject({ total: -10, gifters: 0, watched: 1 / 23 })
  expect(next).toMatchObject({ total: 0, gifters: 0, watched: 0 })
})

it('has no day before the first reading', () => {
  expect(getTotals(askHistory([]), { step: 'day', ...all })).toEqual({ buckets: [] })
  const one = askHistory([readingOf(at('2026-01-01T12:00Z'), { week: { 1: 5 } })])
  expect(getTotals(one, { step: 'day', ...all })).toEqual({ buckets: [] })
  expect(getSparklines(one)).toEqual({ days: 14, lines: [] })
})
