import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createGuardedFetch } from '../kick/createGuardedFetch.ts'
import { KickError } from '../kick/KickError.ts'
import { fakeClock } from '../testing/fakeClock.ts'
import { hearRejections } from '../testing/hearRejections.ts'
import { createOAuth } from './createOAuth.ts'
import { tokensSchema } from './storedAccount.ts'

const secret = 'WORDTHATMUSTNOTBESEEN'
const tokens = fc.record(
  {
    access_token: fc.oneof(fc.constant(secret), fc.jsonValue()),
    refresh_token: fc.oneof(fc.constant(secret), fc.jsonValue()),
    token_type: fc.oneof(fc.constantFrom('Bearer', 'bearer', 'mac'), fc.jsonValue()),
    expires_in: fc.oneof(fc.nat(), fc.double(), fc.constantFrom('7200', -1, 1e308), fc.jsonValue()),
    scope: fc.oneof(fc.constant('kicks:read user:read'), fc.jsonValue()),
    id_token: fc.jsonValue(),
    error: fc.oneof(fc.constantFrom('invalid_grant', 'invalid_client'), fc.jsonValue()),
    error_description: fc.oneof(fc.constant(secret), fc.jsonValue()),
  },
  { requiredKeys: [] },
)
const body = fc.oneof(
  tokens.map((value) => JSON.stringify(value)),
  fc
    .record({ expires_in: fc.double({ noNaN: true }), scope: fc.string() }, { requiredKeys: [] })
    .map((rest) => JSON.stringify({ access_token: secret, token_type: 'bearer', ...rest })),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.tuple(tokens, fc.nat(200)).map(([value, end]) => JSON.stringify(value).slice(0, end)),
  fc.string({ unit: 'binary' }),
)
const answer = fc.record({
  status: fc.oneof(
    { weight: 3, arbitrary: fc.constant(200) },
    fc.constantFrom(201, 302, 400, 401, 403, 404, 429, 500, 502, 503),
  ),
  type: fc.constantFrom('application/json;charset=UTF-8', 'application/json', 'text/html', 'x'),
  challenge: fc.constantFrom('', 'Bearer realm="x"', 'DPoP', ','),
  body,
})

it('[fire] fuzz: 1,000 answers of the token endpoint -> tokens or a typed problem that quotes nothing of it', async () => {
  const rejections = hearRejections()
  let next = new Response()
  const oauth = createOAuth({
    idOrigin: 'https://id.kick.com',
    fetch: createGuardedFetch({ fetch: async () => next, userAgent: 'Kickboard/test' }),
    clock: fakeClock(),
  })
  const credentials = { clientId: 'id', clientSecret: 'word' }
  const before = {
    accessToken: 'a',
    refreshToken: 'r',
    expiresAt: 0,
    scopes: ['kicks:read'],
    signedInAt: 0,
  }
  const flows = [
    () => oauth.refresh(credentials, before),
    () => oauth.appToken(credentials),
    () =>
      oauth.exchange({
        credentials,
        code: 'code',
        redirectUri: 'http://localhost:28135/callback',
        verifier: 'v'.repeat(43),
      }),
  ]
  let granted = 0
  await fc.assert(
    fc.asyncProperty(answer, fc.nat(flows.length - 1), async (answer, which) => {
      const { status, type, challenge, body } = answer
      const headers = {
        'content-type': type,
        ...(challenge ? { 'www-authenticate': challenge } : {}),
      }
      next = new Response(body, { status, headers })
      const got = await flows[which]?.().catch((error: unknown) => error)
      if (got instanceof Error) {
        expect(got).toBeInstanceOf(KickError)
        expect(JSON.stringify([got, String(got), got.stack])).not.toContain(secret)
        expect(got.cause).toBeUndefined()
      } else {
        granted += 1
        expect(tokensSchema.parse(got)).toEqual(got)
      }
    }),
    { seed: 20261124, numRuns: 1_000 },
  )
  expect(granted, 'some of them were good').toBeGreaterThan(50)
  expect(await rejections()).toEqual([])
}, 60_000)
