import * as oauth4webapi from 'oauth4webapi'
import { KickError } from '../kick/KickError.ts'
import type { KickErrorKind } from '../kick/KickError.ts'

/**
 * What a failed call of the token endpoint means. The library's errors carry the answer's body, and
 * with it tokens, as their cause: they end here, and only kind, status and code go on.
 */
export function toTokenError(error: unknown): KickError {
  if (error instanceof KickError) return error
  if (
    error instanceof oauth4webapi.ResponseBodyError ||
    error instanceof oauth4webapi.WWWAuthenticateChallengeError
  ) {
    return new KickError(kindOfStatus(error.status), { status: error.status })
  }
  const code = error instanceof oauth4webapi.OperationProcessingError ? error.code : undefined
  const unparsed = code === oauth4webapi.PARSE_ERROR || code === oauth4webapi.RESPONSE_IS_NOT_JSON
  return new KickError(unparsed ? 'not-json' : 'wrong-shape')
}

/** For answers below 400 that the library takes for errors; others were judged before. */
function kindOfStatus(status: number): KickErrorKind {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'blocked'
  if (status >= 500) return 'server-trouble'
  return status >= 400 ? 'bad-request' : 'wrong-shape'
}
