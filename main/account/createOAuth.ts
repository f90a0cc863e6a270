import * as oauth4webapi from 'oauth4webapi'
import type { Clock } from '../clock.ts'
import { classifyAnswer } from '../kick/classifyAnswer.ts'
import type { GuardedFetch } from '../kick/Fetch.ts'
import type { Credentials } from './credentials.ts'
import type { Tokens } from './storedAccount.ts'
import { toTokenError } from './toTokenError.ts'

/** Where to send the browser, and what to keep until it comes back. */
export interface AuthorizationRequest {
  url: string
  state: string
  /** PKCE code verifier (RFC 7636). */
  verifier: string
}

/** The flows at Kick's identity host. Those that ask Kick throw KickError and nothing else. */
export interface OAuth {
  begin(request: {
    clientId: string
    redirectUri: string
    scopes: readonly string[]
  }): Promise<AuthorizationRequest>
  /** A code for tokens (RFC 6749, section 4.1.3). */
  exchange(grant: {
    credentials: Credentials
    code: string
    redirectUri: string
    verifier: string
  }): Promise<Tokens>
  /** New tokens for old (section 6); what the answer leaves out stays as it was. */
  refresh(credentials: Credentials, tokens: Tokens & { refreshToken: string }): Promise<Tokens>
  /** The app's own token (section 4.4). */
  appToken(credentials: Credentials): Promise<Tokens>
}

export interface OAuthOptions {
  /** `https://id.kick.com`, or a sandbox on loopback. */
  idOrigin: string
  fetch: GuardedFetch
  clock: Clock
}

/**
 * A token is treated as living at least this long, ms: one that dies sooner is renewed when Kick
 * says 401, instead of before each use.
 */
const shortestLife = 10 * 60_000
/** Kick's app tokens live so long; a longer promise is not believed (ms). */
const longestLife = 60 * 86_400_000

/**
 * OAuth as Kick has it: no discovery, S256 always, client id and secret in the form (HTTP Basic is
 * refused, #383).
 */
export function createOAuth({ idOrigin, fetch, clock }: OAuthOptions): OAuth {
  const server: oauth4webapi.AuthorizationServer = {
    issuer: idOrigin,
    authorization_endpoint: `${idOrigin}/oauth/authorize`,
    token_endpoint: `${idOrigin}/oauth/token`,
  }
  const options = {
    [oauth4webapi.allowInsecureRequests]: isLoopbackHttp(idOrigin),
    // A refusal is judged here, where status, headers and body are at hand whatever their form.
    [oauth4webapi.customFetch]: async (url: string, init: RequestInit): Promise<Response> => {
      const response = await fetch(url, init)
      const refusal = await classifyAnswer(response, clock.now())
      if (refusal) throw refusal
      return response
    },
  }

  async function ask(
    { clientId, clientSecret }: Credentials,
    request: (
      client: oauth4webapi.Client,
      authentication: oauth4webapi.ClientAuth,
    ) => Promise<oauth4webapi.TokenEndpointResponse>,
    before: Pick<Tokens, 'refreshToken' | 'scopes' | 'signedInAt'>,
  ): Promise<Tokens> {
    const client: oauth4webapi.Client = { client_id: clientId }
    try {
      const answer = await request(client, oauth4webapi.ClientSecretPost(clientSecret))
      const life = Math.trunc((answer.expires_in ?? 0) * 1000)
      return {
        accessToken: answer.access_token,
        refreshToken: answer.refresh_token ?? before.refreshToken,
        expiresAt: clock.now() + Math.min(Math.max(life, shortestLife), longestLife),
        scopes: answer.scope?.split(' ').filter((scope) => scope !== '') ?? before.scopes,
        signedInAt: before.signedInAt,
      }
    } catch (error) {
      throw toTokenError(error)
    }
  }

  return {
    async begin({ clientId, redirectUri, scopes }) {
      const verifier = oauth4webapi.generateRandomCodeVerifier()
      const state = oauth4webapi.generateRandomState()
      const url = new URL(`${idOrigin}/oauth/authorize`)
      url.search = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        redirect_uri: redirectUri,
        scope: scopes.join(' '),
        state,
        code_challenge: await oauth4webapi.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }).toString()
      return { url: url.href, state, verifier }
    },
    exchange({ credentials, code, redirectUri, verifier }) {
      return ask(
        credentials,
        async (client, authentication) => {
          // The listener has compared the state already, in constant time.
          const callback = oauth4webapi.validateAuthResponse(
            server,
            client,
            new URLSearchParams({ code }),
            oauth4webapi.expectNoState,
          )
          const response = await oauth4webapi.authorizationCodeGrantRequest(
            server,
            client,
            authentication,
            callback,
            redirectUri,
            verifier,
            options,
          )
          return oauth4webapi.processAuthorizationCodeResponse(server, client, response)
        },
        { refreshToken: null, scopes: [], signedInAt: clock.now() },
      )
    },
    refresh(credentials, tokens) {
      return ask(
        credentials,
        async (client, authentication) => {
          const response = await oauth4webapi.refreshTokenGrantRequest(
            server,
            client,
            authentication,
            tokens.refreshToken,
            options,
          )
          return oauth4webapi.processRefreshTokenResponse(server, client, response)
        },
        tokens,
      )
    },
    appToken(credentials) {
      return ask(
        credentials,
        async (client, authentication) => {
          const response = await oauth4webapi.clientCredentialsGrantRequest(
            server,
            client,
            authentication,
            {},
            options,
          )
          return oauth4webapi.processClientCredentialsResponse(server, client, response)
        },
        { refreshToken: null, scopes: [], signedInAt: clock.now() },
      )
    },
  }
}

function isLoopbackHttp(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
}
