import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createGuardedFetch } from '../kick/createGuardedFetch.ts'
import { KickError } from '../kick/KickError.ts'
import { fakeClock } from '../testing/fakeClock.ts'
import { createOAuth } from './createOAuth.ts'
import { sampleCredentials, sampleTokens } from './testing/samples.ts'

const goodAnswer = {
  access_token: 'NEWACCESS',
  token_type: 'Bearer',
  refresh_token: 'NEWREFRESH',
  expires_in: 7200,
  scope: 'kicks:read user:read',
}

interface Said {
  status?: number
  type?: string
  headers?: Record<string, string>
  body: string | Uint8Array
}

/** A token endpoint that says what it is told to, and what it was asked. */
async function tokenEndpoint() {
  let said: Said = { body: JSON.stringify(goodAnswer) }
  const asked: { request: IncomingMessage; form: Record<string, string> }[] = []
  const server = createServer((request, response) => {
    let form = ''
    request.on('data', (part: Buffer) => (form += part.toString()))
    request.on('end', () => {
      asked.push({ request, form: Object.fromEntries(new URLSearchParams(form)) })
      const { status = 200, type = 'application/json;charset=UTF-8', headers = {}, body } = said
      response.writeHead(status, { 'content-type': type, ...headers })
      response.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const clock = fakeClock()
  const fetch = createGuardedFetch({ fetch: globalThis.fetch, userAgent: 'Kickboard test' })
  const oauth = createOAuth({ idOrigin: `http://127.0.0.1:${port}`, fetch, clock })
  const old = { ...sampleTokens('old'), refreshToken: 'OLDREFRESH' }
  return {
    clock,
    oauth,
    old,
    asked,
    say: (next: Said) => void (said = next),
    refresh: () => oauth.refresh(sampleCredentials, old),
  }
}

async function failureOf(promise: Promise<unknown>): Promise<KickError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof KickError)) throw new Error(`No KickError: ${inspect(error)}`)
  return error
}

describe('what is asked', () => {
  test('an exchange, with the secret in the form and nowhere else', async () => {
    const { oauth, asked, clock } = await tokenEndpoint()
    const redirectUri = 'http://localhost:28135/callback'
    const grant = {
      credentials: sampleCredentials,
      code: 'CODE',
      redirectUri,
      verifier: 'V'.repeat(43),
    }
    expect(await oauth.exchange(grant)).toEqual({
      accessToken: 'NEWACCESS',
      refreshToken: 'NEWREFRESH',
      expiresAt: clock.now() + 7_200_000,
      scopes: ['kicks:read', 'user:read'],
      signedInAt: clock.now(),
    })
    expect(asked[0]?.form).toEqual({
      grant_type: 'authorization_code',
      code: 'CODE',
      redirect_uri: redirectUri,
      code_verifier: 'V'.repeat(43),
      client_id: sampleCredentials.clientId,
      client_secret: sampleCredentials.clientSecret,
    })
    expect(asked[0]?.request).toMatchObject({ method: 'POST', url: '/oauth/token' })
    expect(asked[0]?.request.headers['authorization']).toBeUndefined()
    expect(asked[0]?.request.headers['user-agent']).toBe('Kickboard test')
  })

  test('a refresh keeps what the answer leaves out', async () => {
    const { say, refresh, old, asked } = await tokenEndpoint()
    say({ body: JSON.stringify({ access_token: 'A', token_type: 'bearer', expires_in: '7200' }) })
    expect(await refresh()).toMatchObject({
      accessToken: 'A',
      refreshToken: 'OLDREFRESH',
      scopes: old.scopes,
      signedInAt: old.signedInAt,
    })
    expect(asked[0]?.form).toMatchObject({
      grant_type: 'refresh_token',
      refresh_token: 'OLDREFRESH',
    })
  })

  test('a token of the app itself', async () => {
    const { say, oauth, asked, clock } = await tokenEndpoint()
    say({
      body: JSON.stringify({ access_token: 'A', token_type: 'Bearer', expires_in: 5_184_000 }),
    })
    expect(await oauth.appToken(sampleCredentials)).toEqual({
      accessToken: 'A',
      refreshToken: null,
      expiresAt: clock.now() + 60 * 86_400_000,
      scopes: [],
      signedInAt: clock.now(),
    })
    expect(Object.keys(asked[0]?.form ?? {}).toSorted()).toEqual([
      'client_id',
      'client_secret',
      'grant_type',
    ])
  })

  test.each([
    [undefined, 600_000],
    [0, 600_000],
    [30, 600_000],
    [1e15, 60 * 86_400_000],
  ])('a life of %s seconds is taken as %s ms', async (expires_in, life) => {
    const { say, refresh, clock } = await tokenEndpoint()
    say({ body: JSON.stringify({ ...goodAnswer, expires_in }) })
    expect((await refresh()).expiresAt).toBe(clock.now() + life)
  })

  test('a byte order mark and an unusual content type do no harm', async () => {
    const { say, refresh } = await tokenEndpoint()
    say({ type: 'text/plain', body: `\uFEFF${JSON.stringify(goodAnswer)}` })
    expect(await refresh()).toMatchObject({ accessToken: 'NEWACCESS' })
  })

  test('no secret leaves for an http host that is not this computer', async () => {
    let called = false
    const fetch = () => {
      called = true
      return Promise.resolve(new Response('{}'))
    }
    const oauth = createOAuth({ idOrigin: 'http://id.example.test', fetch, clock: fakeClock() })
    await failureOf(oauth.appToken(sampleCredentials))
    expect(called).toBe(false)
  })
})

describe('a refusal', () => {
  const challenge = { 'www-authenticate': 'Bearer error="invalid_token"' }
  test.each<[string, Said, Partial<KickError>]>([
    [
      'an OAuth error',
      { status: 401, body: '{"error":"invalid_grant"}' },
      { oauth: 'invalid_grant' },
    ],
    [
      'one with a challenge in its headers',
      { status: 401, headers: challenge, body: '{"error":"invalid_client"}' },
      { kind: 'unauthorized', oauth: 'invalid_client' },
    ],
    [
      'a challenge alone',
      { status: 401, headers: challenge, body: '' },
      { kind: 'unauthorized', oauth: null },
    ],
    ['a page', { status: 403, type: 'text/html', body: '<!DOCTYPE html>' }, { kind: 'blocked' }],
    [
      'a limit',
      { status: 429, headers: { 'retry-after': '7' }, body: '{}' },
      { kind: 'rate-limited', retryAfterMs: 7000 },
    ],
    [
      'trouble',
      { status: 502, type: 'text/html', body: '<html>' },
      { kind: 'server-trouble', status: 502 },
    ],
    ['a page with 200', { type: 'text/html', body: '<html>' }, { kind: 'not-json' }],
    ['half an answer', { body: '{"access_token":"SECRET' }, { kind: 'not-json' }],
    ['a list', { body: '["SECRET"]' }, { kind: 'wrong-shape' }],
    [
      'no token',
      { body: '{"refresh_token":"SECRET","token_type":"Bearer"}' },
      { kind: 'wrong-shape' },
    ],
    [
      'another type',
      { body: '{"access_token":"SECRET","token_type":"mac"}' },
      { kind: 'wrong-shape' },
    ],
    [
      'a token that is a number',
      { body: '{"access_token":5,"refresh_token":"SECRET","token_type":"Bearer"}' },
      { kind: 'wrong-shape' },
    ],
    ['another success', { status: 202, body: JSON.stringify(goodAnswer) }, { kind: 'wrong-shape' }],
  ])('in the form of %s is told in our words alone', async (_, answer, facts) => {
    const { say, refresh } = await tokenEndpoint()
    say(answer)
    const error = await failureOf(refresh())
    expect(error).toMatchObject(facts)
    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(
      /SECRET|NEWACCESS|OLDREFRESH/,
    )
  })

  test('whatever Kick says, the answer is tokens or a KickError', { timeout: 60_000 }, async () => {
    const { say, refresh } = await tokenEndpoint()
    const field = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.constant({}))
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json(),
      fc
        .record(
          {
            access_token: field,
            token_type: field,
            expires_in: field,
            refresh_token: field,
            scope: field,
          },
          { requiredKeys: [] },
        )
        .map((changes) => JSON.stringify({ ...goodAnswer, ...changes })),
    )
    const status = fc.constantFrom(200, 200, 200, 201, 400, 401, 403, 404, 429, 500, 503)
    const type = fc.constantFrom('application/json', 'text/html', 'text/plain')
    await fc.assert(
      fc.asyncProperty(status, type, body, async (status, type, body) => {
        say({ status, type, body })
        const outcome = await refresh().catch((error: unknown) => error)
        if (outcome instanceof KickError) return
        expect(outcome).toMatchObject({ accessToken: expect.any(String) as string })
      }),
      { numRuns: 300, seed: 2026 },
    )
  })
})
