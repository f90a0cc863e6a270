import { expect, test } from 'vitest'
import { readArguments } from './readArguments.ts'

test('five runs unless something else is said', () => {
  expect(readArguments([])).toEqual({ runs: 5, quick: false, long: false, history: false })
  expect(readArguments(['--quick'])).toEqual({ runs: 1, quick: true, long: false, history: false })
  expect(readArguments(['--quick', '--runs', '3'])).toEqual({
    runs: 3,
    quick: true,
    long: false,
    history: false,
  })
  expect(readArguments(['--long', '--runs=2'])).toEqual({
    runs: 2,
    quick: false,
    long: true,
    history: false,
  })
})

test('what is wrong is said', () => {
  expect(readArguments(['--runs'])).toContain('--runs needs')
  expect(readArguments(['--runs', '0'])).toContain('--runs needs')
  expect(readArguments(['--fast'])).toContain('--fast')
  expect(readArguments(['--quick', '--long'])).toContain('exclude')
})

test('a year of history is measured alone', () => {
  expect(readArguments(['--history'])).toMatchObject({ history: true })
  expect(readArguments(['--history', '--quick'])).toBe('--history stands alone.')
})
