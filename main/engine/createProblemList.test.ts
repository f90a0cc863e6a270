import { expect, it, vi } from 'vitest'
import type { ProblemCode } from '../../contract/problem.ts'
import { createProblemList } from './createProblemList.ts'

const problem = (code: ProblemCode) => ({ code, values: {} })

it('tells the newest first, and each problem once', () => {
  const changed = vi.fn<() => void>()
  const list = createProblemList([problem('vault-broken')], changed)
  list.report(problem('settings-broken'))
  list.report(problem('vault-broken'))
  expect(list.current().map(({ code }) => code)).toEqual(['vault-broken', 'settings-broken'])
  list.settle('vault-broken')
  expect(list.current().map(({ code }) => code)).toEqual(['settings-broken'])
  expect(changed).toHaveBeenCalledTimes(3)
})

it.each([
  ['disk-not-writable', 'history-not-writable'],
  ['history-not-writable', 'disk-not-writable'],
] as const)('%s, then %s: that nothing can be saved is said once', (first, second) => {
  const list = createProblemList([], () => {})
  list.report(problem(first))
  list.report(problem(second))
  expect(list.current()).toEqual([problem('disk-not-writable')])
})
