import type { Problem } from '../../contract/problem.ts'

/**
 * Something about the place of the secrets: 'keychain-missing', 'keychain-locked',
 * 'vault-unreadable', 'vault-broken' or 'disk-not-writable'. The vault works on, in memory where it
 * must.
 */
export class VaultError extends Error {
  override readonly name = 'VaultError'
  /** All that was found, the gravest first; never empty. */
  readonly problems: readonly [Problem, ...Problem[]]

  constructor(problems: readonly [Problem, ...Problem[]]) {
    super(problems.map(({ code }) => code).join(', '))
    this.problems = problems
  }

  get problem(): Problem {
    return this.problems[0]
  }
}
