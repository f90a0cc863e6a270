import type { Context } from 'hono'
import { refuseCaller } from './envelope.ts'
import type { AccessToken } from './grants.ts'
import type { Kick } from './kick.ts'

/** The bearer token of a request, without looking whether it is good. */
export function bearerOf(context: Context): string | undefined {
  return /^Bearer ([^\s]+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
}

/**
 * Who is calling, or the refusal to send instead.
 *
 * @param scope what a user token must have been granted; app tokens are not scoped at Kick
 */
export function callerOf(
  kick: Kick,
  context: Context,
  scope: string,
): { caller: AccessToken; refusal?: undefined } | { caller?: undefined; refusal: Response } {
  const token = bearerOf(context)
  const caller = token === undefined ? undefined : kick.grants.access(token)
  if (!caller) return { refusal: refuseCaller(context) }
  if (caller.kind === 'user' && !caller.scope.split(' ').includes(scope)) {
    if (kick.switches.missingScopeStatus === 401) return { refusal: refuseCaller(context) }
    return { refusal: context.json({ data: {}, message: 'Forbidden' }, 403) }
  }
  return { caller }
}
