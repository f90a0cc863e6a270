import { KickError } from '../KickError.ts'

/** The `KickError` that `promise` rejects with; anything else fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<KickError> {
  const outcome = await promise.then(
    (value: unknown) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('error' in outcome && outcome.error instanceof KickError) return outcome.error
  throw new Error('a KickError was expected', { cause: outcome })
}
