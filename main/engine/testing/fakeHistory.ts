import { vi } from 'vitest'
import type { Problem } from '../../../contract/problem.ts'
import type { History } from '../../history/History.ts'

/** A history that remembers what it was told, and answers what a test gives it. */
export function fakeHistory(answers: Partial<Record<string, unknown>> = {}) {
  const listeners = new Set<(problem: Problem) => void>()
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
    onProblem(listen: (problem: Problem) => void) {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    tell(problem: Problem) {
      for (const listen of listeners) listen(problem)
    },
    listening: () => listeners.size,
    dispose: async () => {},
  }
}
