import { vi } from 'vitest'
import type { Problem, ProblemCode } from '../../../contract/problem.ts'
import type { History } from '../../history/History.ts'

/** A history that remembers what it was told, and answers what a test gives it. */
export function fakeHistory(answers: Partial<Record<string, unknown>> = {}) {
  const listeners = new Set<Parameters<History['onProblem']>>()
  return {
    answers,
    expect: vi.fn<History['expect']>(),
    record: vi.fn<History['record']>(),
    recordAlert: vi.fn<History['recordAlert']>(),
    ask: vi.fn(async (name: string, _accountId: string, input: unknown) => {
      const answer = answers[name] ?? null
      return typeof answer === 'function' ? (answer(input) as unknown) : answer
    }) as unknown as History['ask'],
    away: vi.fn<History['away']>(async () => null),
    exportTo: vi.fn<History['exportTo']>(async () => {}),
    importFrom: vi.fn<History['importFrom']>(async () => 3),
    onProblem(...listener: Parameters<History['onProblem']>) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell(problem: Problem) {
      for (const [listen] of listeners) listen(problem)
    },
    settle(code: ProblemCode) {
      for (const [, settled] of listeners) settled?.(code)
    },
    listening: () => listeners.size,
    dispose: async () => {},
  }
}
