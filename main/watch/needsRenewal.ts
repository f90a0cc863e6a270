import type { ProblemCode } from '../../contract/problem.ts'

const codes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unauthorized',
  'scope-missing',
  'sign-in-ended',
  'wrong-secret',
  'credentials-missing',
  'other-user',
])

/** Whether only a new sign-in mends this, so that asking Kick again would be in vain. */
export function needsRenewal(code: ProblemCode): boolean {
  return codes.has(code)
}
