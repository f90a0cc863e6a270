import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf.ts'
import { json, serveKick } from './testing/serveKick.ts'

const noLists = { shape: 'lists', lists: {} }

describe('leaderboard', () => {
  it('asks for 100 rows with the token in its header only', async () => {
    const { kick, api, id } = await serveKick(json({ data: {} }))
    expect(await kick.leaderboard('TOKEN')).toEqual(noLists)
    expect(api.requests).toMatchObject([
      {
        method: 'GET',
        path: '/public/v1/kicks/leaderboard?top=100',
        headers: { authorization: 'Bearer TOKEN', accept: 'application/json' },
      },
    ])
    expect(id.requests).toEqual([])
  })

  it.each([
    ['lifetime', 'all_time'],
    ['month', 'monthly'],
    ['week', 'weekly'],
    ['day', 'daily'],
  ] as const)('asks for %s in the words of the older description', async (period, words) => {
    const { kick, api } = await serveKick(json({ data: [] }))
    await kick.leaderboard('TOKEN', { broadcasterUserId: '9007199254740993', top: 5, period })
    const { searchParams } = new URL(api.requests[0]?.path ?? '', api.origin)
    expect(Object.fromEntries(searchParams)).toEqual({
      top: '5',
      broadcaster_user_id: '9007199254740993',
      time_period: words,
    })
  })

  it('says how many rows it left out', async () => {
    const { kick, dropped } = await serveKick(
      json('{"data":[{"user_id":9007199254740993,"quantity":1},{"user_id":null}]}'),
    )
    const board = await kick.leaderboard('TOKEN')
    expect(board).toMatchObject({ rows: [{ userId: '9007199254740993' }] })
    expect(dropped).toEqual([['leaderboard', 1]])
  })

  it.each([
    [401, { data: {}, message: 'Unauthorized' }, 'unauthorized'],
    [403, { data: {}, message: 'Forbidden' }, 'scope-missing'],
    [404, { data: {}, message: 'Not found' }, 'not-found'],
    [500, { message: 'Internal Server Error' }, 'server-trouble'],
    [200, '<!DOCTYPE html><p>Welcome to the hotel</p>', 'not-json'],
    [200, '{"data":{"lifetime":[{"user_', 'not-json'],
    [200, '{"data":"text"}', 'wrong-shape'],
  ])('rejects on %i %j with %s', async (status, body, kind) => {
    const { kick, dropped } = await serveKick(json(body, status))
    expect((await failureOf(kick.leaderboard('TOKEN'))).kind).toBe(kind)
    expect(dropped).toEqual([])
  })

  it('hands on how long to wait', async () => {
    const { kick } = await serveKick((response) =>
      response.writeHead(429, { 'retry-after': '7' }).end('429 TooManyRequests'),
    )
    const failure = await failureOf(kick.leaderboard('TOKEN'))
    expect(failure).toMatchObject({ kind: 'rate-limited', status: 429, retryAfterMs: 7000 })
  })

  it('ends when its caller says so', async () => {
    const controller = new AbortController()
    const reason = new Error('closed')
    const { kick } = await serveKick(() => controller.abort(reason))
    await expect(kick.leaderboard('TOKEN', {}, controller.signal)).rejects.toBe(reason)
  })
})

describe('users', () => {
  it('asks for the owner of the token, or for people by id', async () => {
    const { kick, api } = await serveKick(
      json({
        data: [
          {
            user_id: 123,
            name: 'John Doe',
            email: 'x',
            profile_picture: 'https://kick.com/a.webp',
          },
          { user_id: '9007199254740993', name: '', profile_picture: '' },
          { user_id: 5, name: null, profile_picture: null },
          { user_id: 0, name: 'nobody' },
        ],
        message: 'OK',
      }),
    )
    const people = [
      { userId: '123', name: 'John Doe', picture: 'https://kick.com/a.webp' },
      { userId: '9007199254740993', name: '', picture: null },
      { userId: '5', name: '', picture: null },
    ]
    expect(await kick.users('TOKEN')).toEqual(people)
    expect(await kick.users('TOKEN', ['123', '9007199254740993'])).toEqual(people)
    expect(api.requests.map(({ path }) => path)).toEqual([
      '/public/v1/users',
      '/public/v1/users?id=123&id=9007199254740993',
    ])
  })

  it('asks for nobody without a request, as Kick would answer with the owner', async () => {
    const { kick, api } = await serveKick(json({ data: [{ user_id: 1, name: 'owner' }] }))
    expect(await kick.users('TOKEN', [])).toEqual([])
    expect(api.requests).toEqual([])
  })

  it('finds nobody, or no data', async () => {
    expect(await (await serveKick(json({ data: [] }))).kick.users('T', ['1'])).toEqual([])
    expect(await (await serveKick(json({ data: null }))).kick.users('T', ['1'])).toEqual([])
  })

  it('rejects what is no list', async () => {
    const { kick } = await serveKick(json({ data: { user_id: 1 } }))
    expect((await failureOf(kick.users('TOKEN'))).kind).toBe('wrong-shape')
  })
})

describe('channels', () => {
  it('reads who is live since when', async () => {
    const stream = { is_live: true, start_time: '2026-10-05T12:00:00.123456789Z', key: 'x' }
    const { kick, api, dropped } = await serveKick(
      json({
        data: [
          { broadcaster_user_id: 1, slug: 'abaksha-sc', stream, category: null },
          { broadcaster_user_id: 2, slug: 'two', stream: { ...stream, is_live: false } },
          { broadcaster_user_id: 3, slug: 'three', stream: null },
          {
            broadcaster_user_id: 4,
            slug: 'four',
            stream: { is_live: true, start_time: '0001-01-01T00:00:00Z' },
          },
          { slug: 'nobody' },
        ],
      }),
    )
    expect(await kick.channels('TOKEN', ['1', '2'])).toEqual([
      {
        broadcasterUserId: '1',
        slug: 'abaksha-sc',
        live: true,
        liveSince: Date.UTC(2026, 9, 5, 12, 0, 0, 123),
      },
      { broadcasterUserId: '2', slug: 'two', live: false, liveSince: null },
      { broadcasterUserId: '3', slug: 'three', live: null, liveSince: null },
      { broadcasterUserId: '4', slug: 'four', live: true, liveSince: null },
    ])
    expect(api.requests[0]?.path).toBe(
      '/public/v1/channels?broadcaster_user_id=1&broadcaster_user_id=2',
    )
    expect(dropped).toEqual([['channels', 1]])
  })

  it.each([
    ['2026-10-05T12:00:00Z', Date.UTC(2026, 9, 5, 12)],
    ['2026-10-05T14:00:00+02:00', Date.UTC(2026, 9, 5, 12)],
    ['2026-10-05 12:00:00', Date.UTC(2026, 9, 5, 12)],
    ['2026-99-05T12:00:00Z', null],
    ['', null],
    ['yesterday', null],
  ])('reads the start %s', async (start, instant) => {
    const stream = { is_live: true, start_time: start }
    const { kick } = await serveKick(
      json({ data: [{ broadcaster_user_id: 1, slug: 'a', stream }] }),
    )
    expect((await kick.channels('TOKEN'))[0]?.liveSince).toBe(instant)
  })

  it('asks for no channel without a request; an app token without ids is refused', async () => {
    const refusal = {
      data: 'broadcaster_user_id is required for app tokens',
      message: 'Bad request',
    }
    const { kick, api } = await serveKick(json(refusal, 400))
    expect(await kick.channels('TOKEN', [])).toEqual([])
    expect(api.requests).toEqual([])
    expect((await failureOf(kick.channels('TOKEN'))).kind).toBe('bad-request')
  })
})
