import type { Problem, ProblemCode } from '../../contract/problem.ts'

/** A sign-in, or a check of the Kick app's secret, that ended without success. */
export class SignInError extends Error {
  override readonly name = 'SignInError'
  readonly problem: Problem

  constructor(code: ProblemCode, values: Problem['values'] = {}) {
    super(code)
    this.problem = { code, values }
  }
}
