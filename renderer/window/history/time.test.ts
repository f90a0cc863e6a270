// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lastWeekday } from './lastWeekday.ts'
import { localInput } from './localInput.ts'
import { moveMoment } from './momentSteps.ts'
import { firstSpan, spanOf } from './spans.ts'
import { when } from './when.ts'

const zone = process.env['TZ']
const hour = 3_600_000

beforeAll(() => {
  process.env['TZ'] = 'Europe/Berlin'
})
afterAll(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

/** In Berlin summer time ends on 25 October 2026 at 03:00, which is 01:00 UTC. */
const autumn = Date.UTC(2026, 9, 25, 1)
/** And began on 29 March 2026 at 02:00, also 01:00 UTC. */
const spring = Date.UTC(2026, 2, 29, 1)

describe('steps', () => {
  it('of a day keep the time of day across a change of the clock', () => {
    const noon = Date.UTC(2026, 9, 24, 10)
    expect(moveMoment(noon, 'day', 1) - noon).toBe(25 * hour)
    expect(moveMoment(moveMoment(noon, 'day', 1), 'day', -1)).toBe(noon)
  })

  it('of an hour show the repeated hour twice', () => {
    const first = autumn - hour / 2
    const second = moveMoment(first, 'hour', 1)
    expect(localInput.moment(second)).toBe(localInput.moment(first))
    expect(when.time(first)).not.toBe(when.time(second))
    expect(when.time(first - 2 * hour)).not.toMatch(/GMT|CE/)
  })
})

describe('native inputs', () => {
  it('give back the minute that was put in', () => {
    for (const at of [autumn + 2 * hour, spring - 60_000, spring, Date.UTC(2026, 0, 1)])
      expect(localInput.parse(localInput.moment(at))).toBe(at)
  })

  it('give the midnight of a day, also of one with 23 hours', () => {
    expect(localInput.parse('2026-03-29')).toBe(spring - 2 * hour)
    expect(localInput.parse('2026-03-30')).toBe(spring - 2 * hour + 23 * hour)
  })

  it.each(['', '2026', '0002-11-22', '1969-12-31', 'x'])('give nothing for %j', (text) =>
    expect(localInput.parse(text)).toBeNull(),
  )
})

describe('last Sunday, 21:00', () => {
  const sunday = new Date(Date.UTC(2026, 9, 11, 19)).getTime()

  it('is yesterday on a Monday', () =>
    expect(lastWeekday(Date.UTC(2026, 9, 12, 14), 0, 21)).toBe(sunday))

  it('is today after nine on a Sunday, and a week ago before', () => {
    expect(lastWeekday(sunday + hour, 0, 21)).toBe(sunday)
    expect(lastWeekday(sunday - hour, 0, 21)).toBe(sunday - 7 * 24 * hour)
  })

  it('is at nine also after the clock was put back', () =>
    expect(lastWeekday(Date.UTC(2026, 9, 26, 12), 0, 21)).toBe(Date.UTC(2026, 9, 25, 20)))
})

describe('spans', () => {
  const newest = Date.UTC(2026, 9, 26, 12)
  const oldest = Date.UTC(2025, 0, 5)
  const midnight = (year: number, month: number, day: number) =>
    new Date(year, month - 1, day).getTime()

  it('are whole days of this zone and end with the newest reading', () => {
    const first = firstSpan(newest)
    expect(spanOf(first, oldest, newest)).toEqual({ from: midnight(2026, 9, 27), to: newest + 1 })
    expect(spanOf({ ...first, name: 'days7' }, oldest, newest)?.from).toBe(midnight(2026, 10, 20))
    expect(spanOf({ ...first, name: 'year' }, oldest, newest)?.from).toBe(midnight(2025, 10, 27))
    expect(spanOf({ ...first, name: 'all' }, oldest, newest)?.from).toBe(oldest)
  })

  it('hold the last day that was chosen', () => {
    const day = midnight(2026, 10, 25)
    const own = { name: 'own', from: day, to: day } as const
    expect(spanOf(own, oldest, newest)).toEqual({ from: day, to: day + 25 * hour })
    expect(spanOf({ ...own, to: midnight(2026, 10, 24) }, oldest, newest)).toBeNull()
    const to = midnight(2026, 12, 1)
    expect(spanOf({ ...own, to }, oldest, newest)?.to).toBe(newest + 1)
  })
})
