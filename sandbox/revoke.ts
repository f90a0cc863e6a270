import { Hono } from 'hono'
import type { Kick, KickEnvironment } from './kick.ts'
import { oauthError } from './oauthError.ts'

/** `POST /oauth/revoke?token=&token_hint_type=`: query parameters, answer in plain text (2.1). */
export function revokeRoutes(kick: Kick): Hono<KickEnvironment> {
  const routes = new Hono<KickEnvironment>()
  routes.post('/oauth/revoke', (context) => {
    const token = context.req.query('token')
    const hint = context.req.query('token_hint_type')
    const knownHint = [undefined, 'access_token', 'refresh_token'].includes(hint)
    if (!token || !knownHint) return oauthError(context, 'invalid_request')
    kick.grants.revoke(token)
    return context.text('OK')
  })
  return routes
}
