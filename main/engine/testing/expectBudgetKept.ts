import { expect } from 'vitest'
import type { Sandbox } from '../../../sandbox/startSandbox.ts'
import { mostInAMinute } from '../../watch/testing/mostInAMinute.ts'

const api: ReadonlySet<string> = new Set(['leaderboard', 'users', 'channels'])

/**
 * Looks into the sandbox's request log: at most twelve requests in any minute, and two readings of
 * the board, not counting those that were refused with 401.
 */
export function expectBudgetKept(sandbox: Sandbox): void {
  const asked = sandbox.control.requests().filter(({ endpoint }) => api.has(endpoint))
  const readings = asked.filter(
    ({ endpoint, status }) => endpoint === 'leaderboard' && status !== 401,
  )
  expect(mostInAMinute(asked.map(({ at }) => at))).toBeLessThanOrEqual(12)
  expect(mostInAMinute(readings.map(({ at }) => at))).toBeLessThanOrEqual(2)
}
