import { KickError } from '../kick/KickError.ts'
import type { KickClient } from '../kick/KickClient.ts'
import type { OAuth } from './createOAuth.ts'
import type { Vault } from './createVault.ts'
import { refusalOfTokens } from './refusalOfTokens.ts'
import { SignInError } from './SignInError.ts'
import type { StoredAccount } from './storedAccount.ts'

/**
 * Watches a broadcaster with the token of the user's Kick app instead of a sign-in: takes a token,
 * asks who the broadcaster is, and keeps both. Throws SignInError ('credentials-missing',
 * 'wrong-secret', 'not-found', what Kick answered) and VaultError.
 */
export async function signInApp(
  { vault, oauth, kick }: { vault: Vault; oauth: OAuth; kick: KickClient },
  broadcasterUserId: string,
): Promise<StoredAccount> {
  const credentials = vault.credentials()
  if (!credentials) throw new SignInError('credentials-missing')
  const tokens = await oauth.appToken(credentials).catch((error: unknown) => {
    throw refusalOfTokens(error)
  })
  const people = await kick.users(tokens.accessToken, [broadcasterUserId]).catch((error) => {
    if (error instanceof KickError) {
      throw new SignInError(error.kind, error.status === null ? {} : { status: error.status })
    }
    throw error
  })
  const person = people.find(({ userId }) => userId === broadcasterUserId)
  if (!person) throw new SignInError('not-found')
  const account: StoredAccount = { id: person.userId, kind: 'app', name: person.name, tokens }
  await vault.saveAccount(account)
  return account
}
