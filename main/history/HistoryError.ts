import type { Problem, ProblemCode } from '../../contract/problem.ts'

/** Why the history cannot answer, as a problem that a person can act on. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError'
  readonly problem: Problem

  constructor(code: ProblemCode, values: Problem['values'] = {}) {
    super(code)
    this.problem = { code, values }
  }
}
