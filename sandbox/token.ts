import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { TokenPair } from './grants.ts'
import { appTokenSeconds, userTokenSeconds } from './grants.ts'
import type { Kick, KickEnvironment } from './kick.ts'
import type { KickApp } from './kickApps.ts'
import { oauthError, tokenAnswer } from './oauthError.ts'

const fieldsOf: Record<string, readonly string[]> = {
  authorization_code: ['code', 'redirect_uri', 'code_verifier'],
  refresh_token: ['refresh_token'],
  client_credentials: [],
}

/** `POST /oauth/token` (API facts, sections 2.1 to 2.3). */
export function tokenRoutes(kick: Kick): Hono<KickEnvironment> {
  const routes = new Hono<KickEnvironment>()

  routes.post('/oauth/token', async (context) => {
    const type = context.req.header('content-type') ?? ''
    // Credentials in a header are not taken, not even beside the form (#383).
    const basic = context.req.header('authorization') !== undefined
    if (basic || !type.startsWith('application/x-www-form-urlencoded')) {
      return oauthError(context, 'invalid_request')
    }
    const form = new URLSearchParams(await context.req.text())
    const grantType = form.get('grant_type')
    if (!grantType) return oauthError(context, 'invalid_request')
    const fields = fieldsOf[grantType]
    if (!fields) return oauthError(context, 'unsupported_grant_type')
    const all = ['client_id', 'client_secret', ...fields]
    if (all.some((field) => !form.get(field) || form.getAll(field).length > 1)) {
      return oauthError(context, 'invalid_request')
    }
    const app = kick.apps.find((candidate) => candidate.clientId === form.get('client_id'))
    if (!app || app.clientSecret !== form.get('client_secret')) {
      return oauthError(context, 'invalid_client')
    }

    if (grantType === 'client_credentials') {
      return tokenAnswer(context, {
        access_token: kick.grants.issueAppToken(app),
        token_type: 'Bearer',
        expires_in: appTokenSeconds,
      })
    }
    const pair =
      grantType === 'refresh_token'
        ? kick.grants.refresh(
            form.get('refresh_token') ?? '',
            app.clientId,
            kick.switches.strictRefresh,
          )
        : exchange(kick, app, form)
    return pair ? pairAnswer(context, pair) : oauthError(context, 'invalid_grant')
  })

  return routes
}

/** A code is spent by the first try, whether the rest fits or not. */
function exchange(kick: Kick, app: KickApp, form: URLSearchParams): TokenPair | undefined {
  const grant = kick.grants.takeCode(form.get('code') ?? '')
  if (!grant) return undefined
  const verifier = form.get('code_verifier') ?? ''
  const fits =
    grant.clientId === app.clientId &&
    grant.redirectUri === form.get('redirect_uri') &&
    /^[A-Za-z0-9\-._~]{43,128}$/.test(verifier) &&
    createHash('sha256').update(verifier).digest('base64url') === grant.codeChallenge
  return fits ? kick.grants.startChain(grant) : undefined
}

function pairAnswer(context: Context, pair: TokenPair): Response {
  return tokenAnswer(context, {
    access_token: pair.accessToken,
    token_type: 'Bearer',
    refresh_token: pair.refreshToken,
    expires_in: userTokenSeconds,
    scope: pair.scope,
  })
}
