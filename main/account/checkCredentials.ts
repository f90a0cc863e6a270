import type { Clock } from '../clock.ts'
import type { KickClient } from '../kick/KickClient.ts'
import type { Log } from '../log.ts'
import type { OAuth } from './createOAuth.ts'
import type { Credentials } from './credentials.ts'
import { refusalOfTokens } from './refusalOfTokens.ts'
import { revokeTokens } from './revokeTokens.ts'

/**
 * Asks Kick whether id and secret belong together, by a token of the app itself that is given back
 * at once. Throws SignInError: 'wrong-secret', 'exchange-blocked', or what kept Kick from answering.
 */
export async function checkCredentials(
  parts: { oauth: OAuth; kick: KickClient; clock: Clock; log: Log },
  credentials: Credentials,
): Promise<void> {
  const tokens = await parts.oauth.appToken(credentials).catch((error: unknown) => {
    throw refusalOfTokens(error)
  })
  await revokeTokens(parts, tokens)
}
