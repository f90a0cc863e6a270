import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyAnswer } from './classifyAnswer.ts'
import { classifyFailure } from './classifyFailure.ts'
import { decodeChannels } from './decodeChannels.ts'
import { decodeIntrospection } from './decodeIntrospection.ts'
import { decodeLeaderboard } from './decodeLeaderboard.ts'
import { decodeUsers } from './decodeUsers.ts'
import { KickError, kickErrorKinds } from './KickError.ts'
import { mayFetchPicture } from './mayFetchPicture.ts'
import { pictureTypeOf } from './pictureTypeOf.ts'
import { readRetryAfter } from './readRetryAfter.ts'

const seeded = { seed: 20261005, numRuns: 300 }
const decoders = { decodeLeaderboard, decodeUsers, decodeChannels, decodeIntrospection }

/** What `decode` gives for `text`; anything it throws but a `KickError` fails the test. */
function decodeOrError<Value>(decode: (text: string) => Value, text: string): Value | KickError {
  try {
    return decode(text)
  } catch (error) {
    if (error instanceof KickError) return error
    throw error
  }
}

/** Something like a row: the right names with any values in them. */
const oddRow = fc.record(
  {
    user_id: fc.oneof(fc.nat(), fc.bigInt({ min: 0n, max: 2n ** 70n }).map(String), fc.jsonValue()),
    broadcaster_user_id: fc.oneof(fc.nat(), fc.jsonValue()),
    username: fc.jsonValue(),
    name: fc.jsonValue(),
    gifted_amount: fc.oneof(fc.integer(), fc.double(), fc.jsonValue()),
    quantity: fc.oneof(fc.nat(), fc.jsonValue()),
    rank: fc.oneof(fc.integer(), fc.jsonValue()),
    is_verified: fc.jsonValue(),
    profile_picture: fc.jsonValue(),
    stream: fc.oneof(
      fc.record({ is_live: fc.jsonValue(), start_time: fc.jsonValue() }),
      fc.jsonValue(),
    ),
  },
  { requiredKeys: [] },
)
const oddRows = fc.oneof(fc.array(fc.oneof(oddRow, fc.jsonValue())), fc.jsonValue())
const oddEnvelope = fc.record(
  {
    data: fc.oneof(
      oddRows,
      fc.record({ lifetime: oddRows, month: oddRows, week: oddRows }, { requiredKeys: [] }),
    ),
    message: fc.jsonValue(),
    error: fc.jsonValue(),
  },
  { requiredKeys: [] },
)

describe.each(Object.entries(decoders))('%s', (_, decode) => {
  it('gives a value or a KickError for any JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          oddEnvelope.map((odd) => JSON.stringify(odd)),
        ),
        (text) => {
          expect(decodeOrError<unknown>(decode, text)).toBeDefined()
        },
      ),
      seeded,
    )
  })

  it('gives a value or a KickError for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const text = new TextDecoder().decode(noise)
        expect(decodeOrError<unknown>(decode, text)).toBeDefined()
      }),
      seeded,
    )
  })

  it('gives a value or a KickError for an answer cut anywhere', () => {
    fc.assert(
      fc.property(oddEnvelope, fc.nat(), (odd, where) => {
        const whole = JSON.stringify(odd)
        const text = whole.slice(0, where % whole.length)
        expect(decodeOrError<unknown>(decode, text)).toMatchObject({ kind: 'not-json' })
      }),
      seeded,
    )
  })
})

it('lets through only rows that the rest of Kickboard may rely on', () => {
  fc.assert(
    fc.property(oddEnvelope, (odd) => {
      const decoded = decodeOrError(decodeLeaderboard, JSON.stringify(odd))
      if (decoded instanceof KickError) return
      const { board } = decoded
      const rows = board.shape === 'single' ? board.rows : Object.values(board.lists).flat()
      for (const row of rows) {
        expect(row.userId).toMatch(/^[1-9]\d{0,19}$/)
        expect(Number.isSafeInteger(row.amount) && row.amount >= 0).toBe(true)
        expect(row.rank === null || (Number.isSafeInteger(row.rank) && row.rank > 0)).toBe(true)
        expect(row.username).toBeTypeOf('string')
        expect([null, true, false]).toContain(row.verified)
        expect(row.picture === null || row.picture.length > 0).toBe(true)
      }
    }),
    seeded,
  )
})

it('keeps every id digit by digit, and loses no good row beside bad ones', () => {
  const ids = fc.uniqueArray(fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }), { minLength: 1 })
  fc.assert(
    fc.property(ids, fc.boolean(), fc.nat({ max: 5 }), (ids, quoted, bad) => {
      const good = ids.map((id) => `{"user_id":${quoted ? `"${id}"` : id},"gifted_amount":1}`)
      const rows = [...Array.from({ length: bad }, () => '{"user_id":null}'), ...good].join()
      const { board, dropped } = decodeLeaderboard(`{"data":{"week":[${rows}]}}`)
      const week = board.shape === 'lists' ? (board.lists.week ?? []) : []
      expect(week.map(({ userId }) => userId)).toEqual(ids.map(String))
      expect(dropped).toBe(bad)
    }),
    seeded,
  )
})

it('has a kind for any answer that is no success, and a wait of at most an hour', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 300, max: 599 }).filter((status) => status !== 304),
      fc.oneof(
        fc.string(),
        fc.json(),
        oddEnvelope.map((odd) => JSON.stringify(odd)),
      ),
      fc.oneof(fc.nat().map(String), fc.string().map(encodeURIComponent)),
      async (status, body, retryAfter) => {
        const headers = { 'retry-after': retryAfter }
        const failure = await classifyAnswer(new Response(body, { status, headers }), 0)
        expect(kickErrorKinds).toContain(failure?.kind)
        expect(failure?.retryAfterMs ?? 0).toBeLessThanOrEqual(3_600_000)
        expect(failure?.message.length).toBeLessThan(100)
      },
    ),
    seeded,
  )
})

it('has a kind for anything that is thrown', () => {
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      expect(kickErrorKinds).toContain(classifyFailure(thrown).kind)
    }),
    seeded,
  )
})

it('is sure about any address, any bytes and any header', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), fc.uint8Array(), (text, noise) => {
      expect(mayFetchPicture(text, 'https://api.kick.com')).toBeTypeOf('boolean')
      expect(pictureTypeOf(noise)).not.toBeUndefined()
      const headers = new Headers({ 'retry-after': encodeURIComponent(text) })
      expect(readRetryAfter(headers, 0)).not.toBeUndefined()
    }),
    seeded,
  )
})
