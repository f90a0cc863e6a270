import { problemCodes, problemSchema, type Problem, type ProblemCode } from '../contract/problem.ts'

/**
 * The problem behind an error of any part of main: errors that carry a `problem` hand it over, those
 * with a `kind` of the closed set (what Kick answered) become it with their status and delay;
 * everything else is `unexpected`, named by its class alone, since messages may hold anything.
 */
export function toProblem(error: unknown): Problem {
  if (typeof error !== 'object' || error === null) return { code: 'unexpected', values: {} }

  const carried = 'problem' in error ? problemSchema.safeParse(error.problem) : null
  if (carried?.success) return carried.data

  if ('kind' in error && isProblemCode(error.kind)) {
    const values: Problem['values'] = {}
    if ('status' in error && typeof error.status === 'number') values['status'] = error.status
    if ('retryAfterMs' in error && typeof error.retryAfterMs === 'number')
      values['seconds'] = Math.ceil(error.retryAfterMs / 1000)
    return { code: error.kind, values }
  }

  return {
    code: 'unexpected',
    values: error instanceof Error ? { name: error.name.slice(0, 40) } : {},
  }
}

function isProblemCode(value: unknown): value is ProblemCode {
  return (problemCodes as readonly unknown[]).includes(value)
}
