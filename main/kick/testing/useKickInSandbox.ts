import { onTestFinished } from 'vitest'
import type { SandboxOptions } from '../../../sandbox/sandboxOptions.ts'
import { startSandbox } from '../../../sandbox/startSandbox.ts'
import { askToken } from '../../../sandbox/testing/askToken.ts'
import { signIn } from '../../../sandbox/testing/signIn.ts'
import { createGuardedFetch } from '../createGuardedFetch.ts'
import type { GuardedFetchOptions } from '../createGuardedFetch.ts'
import { createKickClient } from '../createKickClient.ts'

/** A Wednesday, so that no week or month ends by accident. */
const wednesday = Date.UTC(2026, 9, 14, 12)

/** The client against a sandbox of its own over real HTTP, with the streamer signed in. */
export async function useKickInSandbox(
  options: SandboxOptions = {},
  limits: Partial<GuardedFetchOptions> = {},
) {
  const sandbox = await startSandbox({ now: wednesday, ...options })
  onTestFinished(() => sandbox.close())
  const tokens = await signIn(sandbox)
  sandbox.control.clearRequests()
  const clientWith = (limits: Partial<GuardedFetchOptions>) =>
    createKickClient({
      apiOrigin: sandbox.url,
      idOrigin: sandbox.url,
      fetch: createGuardedFetch({
        fetch: globalThis.fetch,
        userAgent: 'Kickboard/test',
        ...limits,
      }),
    })
  return {
    sandbox,
    kick: clientWith(limits),
    /** The same without `limits`. */
    patientKick: clientWith({}),
    channelId: String(sandbox.channel.userId),
    token: tokens.access_token,
    refreshToken: tokens.refresh_token,
    async appToken() {
      const answer = await askToken(sandbox.url, { grant_type: 'client_credentials' })
      return ((await answer.json()) as { access_token: string }).access_token
    },
  }
}
