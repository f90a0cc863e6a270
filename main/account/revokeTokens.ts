import type { Clock } from '../clock.ts'
import type { KickClient } from '../kick/KickClient.ts'
import type { Log } from '../log.ts'
import type { Tokens } from './storedAccount.ts'

/** Nobody waits longer than this for Kick to forget tokens, ms. */
const limitMs = 3_000

/**
 * Asks Kick to end tokens that are not wanted any more, as far as it answers in time. Never throws:
 * an access token that stays ends by itself, and its holder has forgotten it.
 */
export async function revokeTokens(
  { kick, clock, log }: { kick: KickClient; clock: Clock; log: Log },
  { accessToken, refreshToken }: Tokens,
): Promise<void> {
  const late = new AbortController()
  const endTimer = clock.after(limitMs, () => late.abort(new Error('Too late.')))
  const calls = [kick.revoke(accessToken, 'access_token', late.signal)]
  if (refreshToken !== null) calls.push(kick.revoke(refreshToken, 'refresh_token', late.signal))
  const failed = (await Promise.allSettled(calls)).filter(({ status }) => status === 'rejected')
  endTimer()
  if (failed.length > 0) log.warn(`${failed.length} of ${calls.length} tokens were not revoked.`)
}
