import { expect, test } from 'vitest'
import { snoozeUntil } from './snoozeUntil.ts'

const at = (day: number, hours: number) => new Date(2026, 9, day, hours, 30).getTime()

test('an hour is an hour, off is off', () => {
  expect(snoozeUntil('hour', at(5, 12))).toBe(at(5, 13))
  expect(snoozeUntil('off', at(5, 12))).toBeNull()
})

test.each([0, 7, 12, 23])('tomorrow, said at %i:30, is 08:00 of the next day', (hours) => {
  expect(snoozeUntil('tomorrow', at(5, hours))).toBe(new Date(2026, 9, 6, 8).getTime())
})

test('the day after the last of a month is the first of the next', () => {
  expect(snoozeUntil('tomorrow', at(31, 22))).toBe(new Date(2026, 10, 1, 8).getTime())
})
