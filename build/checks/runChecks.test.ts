import { beforeEach, expect, it, vi } from 'vitest'
import type { CheckResult } from './Check.ts'
import { runChecks } from './runChecks.ts'

beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => {}))

const check = (name: string, result: CheckResult) => ({ name, run: vi.fn(async () => result) })
const standing = () => 0

it('adds up the tests of all checks', async () => {
  const summary = await runChecks(
    [
      check('types', { passed: true }),
      check('unit', { passed: true, counts: { passed: 7, failed: 0, skipped: 0 } }),
      check('desktop', { passed: true, counts: { passed: 3, failed: 0, skipped: 1 } }),
    ],
    standing,
  )
  expect(summary.failed).toBeUndefined()
  expect(summary.lines).toEqual([
    'ok      types (0.0 s)',
    'ok      unit (0.0 s: 7 passed, 0 failed)',
    'ok      desktop (0.0 s: 3 passed, 0 failed, 1 skipped)',
    '10 passed, 0 failed',
  ])
})

it('stops at the first failure and names it', async () => {
  const later = check('later', { passed: true })
  const summary = await runChecks(
    [check('unit', { passed: false, counts: { passed: 7, failed: 2, skipped: 0 } }), later],
    standing,
  )
  expect(summary.failed).toBe('unit')
  expect(summary.lines.at(-1)).toBe('7 passed, 2 failed')
  expect(later.run).not.toHaveBeenCalled()
})

it('counts a check that broke down as a failure', async () => {
  const summary = await runChecks([check('lint', { passed: false })], standing)
  expect(summary.lines.at(-1)).toBe('0 passed, 1 failed')
})
