import { expect, it } from 'vitest'
import { calendarSteps, lastDays } from './calendar.ts'

const hour = 3_600_000
const lengths = (begins: readonly number[]) =>
  begins.slice(1).map((begin, index) => (begin - (begins[index] ?? 0)) / hour)

it('counts days of 23 and 25 hours where the clocks change', () => {
  const march = Date.parse('2026-03-28T12:00Z')
  expect(lengths(calendarSteps('day', 'Europe/Berlin', march, march + 48 * hour))).toEqual([
    24, 23, 24,
  ])
  const october = Date.parse('2026-10-24T12:00Z')
  expect(lengths(calendarSteps('day', 'Europe/Berlin', october, october + 48 * hour))).toEqual([
    24, 25, 24,
  ])
})

it('begins weeks on Monday at midnight of the zone, across the change', () => {
  const begins = calendarSteps(
    'week',
    'Europe/Berlin',
    Date.parse('2026-03-25T12:00Z'),
    Date.parse('2026-03-30T12:00Z'),
  )
  expect(begins.map((at) => new Date(at).toISOString())).toEqual([
    '2026-03-22T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
    '2026-04-05T22:00:00.000Z',
  ])
})

it('begins a day where its date begins, though there is no midnight', () => {
  // In Chile the clocks go from 24:00 to 01:00.
  const [, sunday] = calendarSteps(
    'day',
    'America/Santiago',
    Date.parse('2026-09-05T12:00Z'),
    Date.parse('2026-09-06T12:00Z'),
  )
  expect(new Date(sunday ?? 0).toISOString()).toBe('2026-09-06T04:00:00.000Z')
})

it('gives the last days up to the one that runs', () => {
  const now = Date.parse('2026-10-26T08:00Z')
  const begins = lastDays(3, 'Europe/Berlin', now)
  expect(begins.map((at) => new Date(at).toISOString())).toEqual([
    '2026-10-23T22:00:00.000Z',
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
    '2026-10-26T23:00:00.000Z',
  ])
})
