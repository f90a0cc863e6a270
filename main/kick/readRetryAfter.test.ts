import { expect, it } from 'vitest'
import { readRetryAfter } from './readRetryAfter.ts'

const noon = Date.UTC(2026, 9, 5, 12)

it.each([
  ['0', 0],
  ['1', 1000],
  [' 120 ', 120_000],
  ['1.5', 1500],
  ['3600', 3_600_000],
  ['3601', 3_600_000],
  ['999999999999999999999999999', 3_600_000],
  ['Mon, 05 Oct 2026 12:00:30 GMT', 30_000],
  ['Mon, 05 Oct 2026 11:59:00 GMT', 0],
  ['Fri, 31 Dec 9999 23:59:59 GMT', 3_600_000],
  ['Monday, 05-Oct-26 12:01:00 GMT', 60_000],
  ['-5', null],
  ['', null],
  ['soon', null],
  ['Mon, never', null],
  ['2026', 2_026_000],
  ['1e9', null],
  ['NaN', null],
  ['Infinity', null],
])('%s', (value, ms) => {
  expect(readRetryAfter(new Headers({ 'retry-after': value }), noon)).toBe(ms)
})

it('is null where there is none', () => {
  expect(readRetryAfter(new Headers(), noon)).toBeNull()
})

it('measures a date by the clock of the answer, not by ours', () => {
  const headers = new Headers({
    date: 'Mon, 05 Oct 2026 12:00:00 GMT',
    'retry-after': 'Mon, 05 Oct 2026 12:02:00 GMT',
  })
  expect(readRetryAfter(headers, noon - 86_400_000)).toBe(120_000)
})
