import type { ProblemCode } from '../../contract/problem.ts'

const quarterHourMs = 15 * 60_000

/**
 * The wait between tries (ms) while the user is asked for a new sign-in; null where only that can
 * help. Kick also refuses good tokens at times (#223, #239), and such a refusal passes by itself;
 * what has ended the tokens here does not.
 */
export function quietTryMs(code: ProblemCode): number | null {
  return code === 'unauthorized' || code === 'scope-missing' ? quarterHourMs : null
}
