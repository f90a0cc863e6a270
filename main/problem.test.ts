import { expect, test } from 'vitest'
import { problemSchema } from '../contract/problem.ts'
import { toProblem } from './problem.ts'

test('an error that carries a problem hands it over', () => {
  const problem = { code: 'port-busy', values: { port: 28135 } }
  expect(toProblem(Object.assign(new Error('x'), { problem }))).toEqual(problem)
})

test('what Kick answered keeps its kind, status and delay in seconds', () => {
  const error = Object.assign(new Error('x'), {
    kind: 'rate-limited',
    status: 429,
    retryAfterMs: 1500,
  })
  expect(toProblem(error)).toEqual({ code: 'rate-limited', values: { status: 429, seconds: 2 } })
})

test('nothing of a stranger error but its class gets through', () => {
  expect(toProblem(new TypeError('token=SECRET'))).toEqual({
    code: 'unexpected',
    values: { name: 'TypeError' },
  })
})

test.each([null, undefined, 'text', 7, {}, { kind: 'wings' }, { problem: { code: 'wings' } }])(
  '%j is an unexpected problem',
  (thrown) => {
    expect(problemSchema.parse(toProblem(thrown)).code).toBe('unexpected')
  },
)
