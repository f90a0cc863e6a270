import { KickError } from '../kick/KickError.ts'
import { SignInError } from './SignInError.ts'

/** What a failed exchange, or a failed check of the app's secret, means to the person signing in. */
export function refusalOfTokens(error: unknown): unknown {
  if (!(error instanceof KickError)) return error
  const { kind, status, oauth } = error
  if (oauth === 'invalid_client' || oauth === 'unauthorized_client') {
    return new SignInError('wrong-secret')
  }
  // Whatever a 403 says here, it is no missing scope: no scope is asked for by this call (#411).
  const code = status === 403 ? 'exchange-blocked' : kind
  return new SignInError(code, status === null ? {} : { status })
}
