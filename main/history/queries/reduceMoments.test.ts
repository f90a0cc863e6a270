import { expect, it } from 'vitest'
import { mostPoints, reduceMoments } from './reduceMoments.ts'

const times = Array.from({ length: 5_000 }, (_, index) => 1_000 + index * 60_000)

it('keeps all of a short series', () => {
  expect(reduceMoments([5, 6, 9], [[1, 2, 3]])).toEqual([0, 1, 2])
  expect(reduceMoments([], [])).toEqual([])
})

it('keeps ends, peaks, dips and absences of a long one', () => {
  const values: (number | null)[] = times.map((_, index) => index)
  values[1_234] = 1_000_000
  values[2_345] = -7
  values[3_456] = null
  const kept = reduceMoments(times, [values, times.map((_, index) => -index)])
  expect(kept.length).toBeLessThanOrEqual(mostPoints)
  expect(kept.length).toBeGreaterThan(100)
  expect(kept).toEqual(expect.arrayContaining([0, 1_234, 2_345, 3_456, 4_999]))
  expect(kept).toEqual(kept.toSorted((first, second) => first - second))
})
