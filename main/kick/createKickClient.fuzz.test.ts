import fc from 'fast-check'
import { expect, it } from 'vitest'
import { problemSchema } from '../../contract/problem.ts'
import { toProblem } from '../problem.ts'
import { hearRejections } from '../testing/hearRejections.ts'
import { KickError } from './KickError.ts'
import { bytes } from './testing/bytes.ts'
import { serveKick } from './testing/serveKick.ts'

const row = fc.record(
  {
    user_id: fc.oneof(fc.nat(), fc.bigInt({ min: 0n, max: 2n ** 70n }).map(String), fc.jsonValue()),
    username: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
    gifted_amount: fc.oneof(fc.nat(), fc.double(), fc.jsonValue()),
    rank: fc.oneof(fc.integer(), fc.jsonValue()),
    is_verified: fc.jsonValue(),
    profile_picture: fc.oneof(fc.webUrl(), fc.jsonValue()),
  },
  { requiredKeys: [] },
)
const rows = fc.oneof(fc.array(row), fc.jsonValue())
const envelope = fc.record(
  {
    data: fc.oneof(rows, fc.record({ lifetime: rows, month: rows, week: rows })),
    message: fc.jsonValue(),
    error: fc.jsonValue(),
    active: fc.jsonValue(),
    scope: fc.jsonValue(),
  },
  { requiredKeys: [] },
)
const json = envelope.map((value) => JSON.stringify(value))
const body = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((noise) => Buffer.from(noise)),
  json.map((text) => Buffer.from(text)),
  json.map((text) => Buffer.from(`\uFEFF${text}`)),
  fc.tuple(json, fc.nat(500)).map(([text, end]) => Buffer.from(text.slice(0, end))),
  fc.constantFrom(...Object.values(bytes)),
)
const answer = fc.record({
  status: fc.oneof(
    { weight: 3, arbitrary: fc.constant(200) },
    fc.constantFrom(201, 204, 301, 302, 304, 400, 401, 403, 404, 429, 500, 502, 503),
    fc.integer({ min: 200, max: 599 }),
  ),
  type: fc.constantFrom('application/json', 'text/html', 'image/png', 'x', ''),
  retryAfter: fc.oneof(fc.nat().map(String), fc.string().map(encodeURIComponent)),
  location: fc.constantFrom('/', 'file:///etc/passwd', 'https://evil.example/'),
  body,
  /** Bytes that are promised beyond those that come; the connection breaks then. */
  missing: fc.constantFrom(0, 0, 0, 5),
})

it('[fire] fuzz: 1,000 API answers over HTTP -> a value or a typed problem, no rejection unhandled', async () => {
  const rejections = hearRejections()
  let next: (typeof answer extends fc.Arbitrary<infer Value> ? Value : never) | undefined
  const { kick, api } = await serveKick((response) => {
    if (!next) return void response.end()
    const { status, type, retryAfter, location, body, missing } = next
    const headers = { 'content-type': type, 'retry-after': retryAfter, location }
    response.writeHead(status, { ...headers, 'content-length': body.length + missing })
    if (missing === 0) return void response.end(body)
    response.write(body, () => response.socket?.destroy())
    return undefined
  })
  const calls = [
    () => kick.leaderboard('token'),
    () => kick.users('token'),
    () => kick.channels('token'),
    () => kick.introspect('token'),
    () => kick.revoke('token', 'access_token'),
    () => kick.picture(`${api.origin}/avatars/1.webp`),
  ]
  let values = 0
  await fc.assert(
    fc.asyncProperty(answer, fc.nat(calls.length - 1), async (answer, which) => {
      next = answer
      try {
        await calls[which]?.()
        values += 1
      } catch (error) {
        expect(error).toBeInstanceOf(KickError)
        const problem = problemSchema.parse(toProblem(error))
        expect(problem.code).toBe((error as KickError).kind)
        expect((error as KickError).message).not.toContain('token')
      }
    }),
    { seed: 20261124, numRuns: 1_000 },
  )
  expect(values, 'some of them were good').toBeGreaterThan(50)
  expect(await rejections()).toEqual([])
}, 60_000)
