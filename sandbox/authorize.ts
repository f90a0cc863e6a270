import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { CodeGrant } from './grants.ts'
import type { Kick, KickEnvironment } from './kick.ts'
import { consentPage, messagePage } from './pages.ts'

const required = [
  'client_id',
  'response_type',
  'redirect_uri',
  'state',
  'scope',
  'code_challenge',
  'code_challenge_method',
] as const

/** `GET /oauth/authorize` and the consent form behind it (API facts, sections 2.1, 2.4 and 9). */
export function authorizeRoutes(kick: Kick): Hono<KickEnvironment> {
  const routes = new Hono<KickEnvironment>()
  const waiting = new Map<string, { grant: Omit<CodeGrant, 'userId'>; state: string }>()

  // No form-action: browsers apply it to the redirect that follows the form as well.
  const headers = secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"] },
    strictTransportSecurity: false,
  })

  function approve(context: Context, grant: Omit<CodeGrant, 'userId'>, state: string): Response {
    const code = kick.grants.issueCode({ ...grant, userId: kick.world.browserUserId })
    return context.redirect(withQuery(grant.redirectUri, { code, state }))
  }

  routes.get('/oauth/authorize', headers, (context) => {
    const query = queryAsKickReadsIt(context.env.incoming.url ?? '')
    const valid =
      required.every((name) => (query.get(name) ?? '') !== '') &&
      query.get('response_type') === 'code' &&
      query.get('code_challenge_method') === 'S256'
    // Kick sends the browser to its bare host, which is a 404 (#114).
    if (!valid) return context.redirect('/')

    const value = (name: (typeof required)[number]) => query.get(name) ?? ''
    const app = kick.apps.find((candidate) => candidate.clientId === value('client_id'))
    if (!app) {
      return context.html(messagePage('Unknown app', 'No app has this client id.'), 400)
    }
    const redirectUri = value('redirect_uri')
    if (!app.redirectUris.includes(redirectUri)) {
      const sentence = 'The redirect URI is not one of those in the settings of the app.'
      return context.html(messagePage('Redirect URI not registered', sentence), 400)
    }
    const asked = value('scope').split(' ')
    const scopes = asked.filter((scope) => app.scopes.includes(scope))
    const grant = {
      clientId: app.clientId,
      redirectUri,
      codeChallenge: value('code_challenge'),
      scope: scopes.join(' '),
    }
    const state = value('state')

    switch (kick.switches.consent) {
      case 'approve':
        return approve(context, grant, state)
      case 'deny':
        return context.redirect(denied(redirectUri, state))
      case 'never':
        return context.html(messagePage('Please wait', 'Authorizing ... this page never returns.'))
      default: {
        const id = randomUUID()
        waiting.set(id, { grant, state })
        const person = kick.world.people.byId(kick.world.browserUserId)
        const username = person?.username ?? String(kick.world.browserUserId)
        return context.html(consentPage({ id, username, clientId: app.clientId, scopes }))
      }
    }
  })

  routes.post('/oauth/consent', headers, async (context) => {
    const form = await context.req.parseBody()
    const id = String(form['request'])
    const request = waiting.get(id)
    waiting.delete(id)
    if (!request) {
      return context.html(messagePage('Too late', 'This request has been answered already.'), 400)
    }
    return form['decision'] === 'approve'
      ? approve(context, request.grant, request.state)
      : context.redirect(denied(request.grant.redirectUri, request.state))
  })

  return routes
}

/**
 * The consent front end replaces the first `127.0.0.1` of the raw URL, values of parameters
 * included, by `localhost` (KickDevDocs #211).
 */
function queryAsKickReadsIt(rawUrl: string): URLSearchParams {
  return new URL(rawUrl.replace('127.0.0.1', 'localhost'), 'http://kick.invalid').searchParams
}

function denied(redirectUri: string, state: string): string {
  return withQuery(redirectUri, { error: 'access_denied', state })
}

function withQuery(uri: string, parameters: Record<string, string>): string {
  const url = new URL(uri)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url.href
}
