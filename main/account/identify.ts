import type { KickClient } from '../kick/KickClient.ts'
import { KickError } from '../kick/KickError.ts'
import { SignInError } from './SignInError.ts'
import type { StoredAccount, Tokens } from './storedAccount.ts'

/** Without these there is no board, or nobody to name it after; the others have their own place. */
const neededScopes = ['kicks:read', 'user:read']

/**
 * Who signed in, and with which scopes: those that are not ticked in the app's settings at Kick are
 * silently not granted. Throws SignInError: 'scope-missing' with their names, or what kept Kick
 * from answering.
 */
export async function identify(
  { kick, scopes }: { kick: KickClient; scopes: readonly string[] },
  tokens: Tokens,
): Promise<StoredAccount> {
  try {
    const granted = await grantedTo(kick, tokens)
    if (neededScopes.some((scope) => !granted.includes(scope))) {
      const missing = scopes.filter((scope) => !granted.includes(scope))
      throw new SignInError('scope-missing', { scopes: missing.join(' ') })
    }
    const [person] = await kick.users(tokens.accessToken)
    if (!person) throw new SignInError('wrong-shape')
    const { userId: id, name } = person
    return { id, kind: 'broadcaster', name, tokens: { ...tokens, scopes: granted } }
  } catch (error) {
    if (!(error instanceof KickError)) throw error
    throw new SignInError(error.kind, error.status === null ? {} : { status: error.status })
  }
}

/** By introspection, which is more reliable than the token's answer; that one serves as well. */
async function grantedTo(kick: KickClient, tokens: Tokens): Promise<string[]> {
  try {
    const { active, scopes } = await kick.introspect(tokens.accessToken)
    if (!active) throw new KickError('unauthorized')
    return scopes
  } catch (error) {
    const said = error instanceof KickError && error.kind !== 'unauthorized'
    if (said && tokens.scopes.length > 0) return tokens.scopes
    throw error
  }
}
