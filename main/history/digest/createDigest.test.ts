import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openStore } from '../store/openStore.ts'
import { recordReading } from '../store/recordReading.ts'
import { readingOf } from '../store/testing/readingOf.ts'
import { createDigest } from './createDigest.ts'
import { passedMark } from './passedMark.ts'

const minute = 60_000
const start = Date.parse('2026-06-01T12:00Z')
const tables = ['face', 'final', 'milestone', 'digest']

it('is the same kept step by step, over restarts, and worked out at once', () => {
  const amounts = fc.dictionary(fc.constantFrom('1', '2', '3', '4'), fc.nat(3_000))
  const lists = fc.record({ lifetime: amounts, week: amounts, month: amounts })
  fc.assert(
    fc.property(fc.array(fc.tuple(lists, fc.boolean()), { maxLength: 20 }), (readings) => {
      const store = openStore(':memory:', { now: () => start })
      let digest = createDigest(store)
      for (const [index, [boards, restart]] of readings.entries()) {
        recordReading(store, readingOf(start + index * minute, boards))
        digest.update(1)
        if (restart) digest = createDigest(store)
      }
      const content = () =>
        tables.map((table) => store.rows(`SELECT * FROM ${table} ORDER BY 1, 2, 3, 4, 5`))
      const kept = content()
      digest.rebuild()
      expect(content()).toEqual(kept)
      store.close()
    }),
    { numRuns: 60 },
  )
}, 60_000)

it('knows the marks that are worth a word', () => {
  expect(passedMark(0, 999)).toBeNull()
  expect(passedMark(999, 1_000)).toBe(1_000)
  expect(passedMark(1_000, 4_999)).toBeNull()
  expect(passedMark(900, 60_000)).toBe(50_000)
  expect(passedMark(99_999_999, 100_000_001)).toBe(100_000_000)
  expect(passedMark(5_000, 900)).toBeNull()
})
