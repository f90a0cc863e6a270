import type { Problem, ProblemCode } from '../../contract/problem.ts'

export type SessionProblemCode = Extract<
  ProblemCode,
  'sign-in-ended' | 'wrong-secret' | 'credentials-missing'
>

/** A session that needs the user before it goes on; trouble that passes is a `KickError`. */
export class SessionError extends Error {
  override readonly name = 'SessionError'
  readonly problem: Problem

  constructor(code: SessionProblemCode) {
    super(code)
    this.problem = { code, values: {} }
  }
}
