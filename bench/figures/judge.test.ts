import { expect, test } from 'vitest'
import type { Figure } from './figures.ts'
import { judge } from './judge.ts'

const twice: Figure = { name: 'a', unit: 'ms', ours: 'o', bare: 'b', budget: { timesBare: 1.2 } }
const most: Figure = { name: 'c', unit: 'kB', ours: 'c', budget: { most: 120 } }

test('the median is held against the bare median', () => {
  expect(judge([twice], { o: [120, 119, 900], b: [100, 100, 1] })[0]).toMatchObject({
    kickboard: { median: 120, least: 119, most: 900, count: 3 },
    timesBare: 1.2,
    budget: '1.2 x bare',
    verdict: 'met',
  })
  expect(judge([twice], { o: [121], b: [100] })[0]?.verdict).toBe('missed')
})

test('an absolute budget needs no bare app, and its limit is still within it', () => {
  expect(judge([most], { c: [120] })[0]).toMatchObject({ budget: '120 kB', verdict: 'met' })
  expect(judge([most], { c: [120.1] })[0]?.verdict).toBe('missed')
})

test('without readings of ours there is no line, without readings beside it no verdict', () => {
  expect(judge([twice, most], { b: [1] })).toEqual([])
  expect(judge([twice], { o: [1] })[0]?.verdict).toBeUndefined()
})
