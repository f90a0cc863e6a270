import { expect, test } from 'vitest'
import { summarize } from './summarize.ts'

test('the median of an odd number of readings is the middle one', () => {
  expect(summarize([30, 1, 2])).toEqual({ median: 2, least: 1, most: 30, count: 3 })
})

test('of an even number it lies between the two in the middle', () => {
  expect(summarize([4, 1, 2, 30])).toEqual({ median: 3, least: 1, most: 30, count: 4 })
})

test('numbers are not sorted as texts', () => {
  expect(summarize([100, 9, 20])?.median).toBe(20)
})

test('no readings, no summary', () => {
  expect(summarize([])).toBeUndefined()
})
