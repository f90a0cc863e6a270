import type { Context } from 'hono'
import { Hono } from 'hono'
import { bearerOf } from './caller.ts'
import { refuseCaller, succeed } from './envelope.ts'
import type { Kick, KickEnvironment } from './kick.ts'

/** `POST /oauth/token/introspect`, and the older address of the same (API facts, section 2.1). */
export function introspectRoutes(kick: Kick): Hono<KickEnvironment> {
  const routes = new Hono<KickEnvironment>()

  function introspect(context: Context): Response {
    const token = bearerOf(context)
    if (token === undefined) return refuseCaller(context)
    const found = kick.grants.access(token)
    if (!found) {
      return succeed(context, {
        active: false,
        client_id: null,
        token_type: null,
        scope: null,
        exp: null,
      })
    }
    return succeed(context, {
      active: true,
      client_id: found.clientId,
      token_type: found.kind,
      scope: found.scope,
      exp: Math.floor(found.expiresAt / 1000),
    })
  }

  routes.post('/oauth/token/introspect', introspect)
  routes.post('/public/v1/token/introspect', introspect)
  return routes
}
