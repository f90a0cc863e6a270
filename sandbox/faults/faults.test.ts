import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../endpoints.ts'
import type { Sandbox } from '../startSandbox.ts'
import { askToken } from '../testing/askToken.ts'
import { ask, signIn } from '../testing/signIn.ts'
import { useSandbox, wednesday } from '../testing/useSandbox.ts'
import type { FaultName } from './faultTable.ts'
import { faultNames, faultTable } from './faultTable.ts'

const start = useSandbox()
const board = '/public/v1/kicks/leaderboard'

type Row = Record<string, unknown>
interface Lists {
  data: { lifetime: Row[]; month: Row[]; week: Row[] }
}

/** What the board answers under a fault of one call, as text. */
async function boardUnder(
  name: FaultName,
  sandbox?: Sandbox,
): Promise<{ answer: Response; text: string }> {
  const place = sandbox ?? (await start())
  const { access_token } = await signIn(place)
  place.control.fault({ endpoint: 'leaderboard', name, calls: 1 })
  const answer = await ask(place, `${board}?top=5`, access_token)
  return { answer, text: await answer.text() }
}

async function weekUnder(name: FaultName): Promise<Row[]> {
  const { text } = await boardUnder(name)
  return (JSON.parse(text) as Lists).data.week
}

describe('answers instead of the endpoint', () => {
  it.each<[FaultName, number, string]>([
    ['unauthorized', 401, '{"data":{},"message":"Unauthorized"}'],
    ['unauthorized-oauth', 401, '"error":"invalid_token"'],
    ['unauthorized-bare', 401, '{"message":"Unauthorized"}'],
    ['bad-request', 400, '{"error":"Invalid request"}'],
    ['forbidden', 403, '{"data":{},"message":"Forbidden"}'],
    ['edge-json', 403, '{"error":"Request blocked by security policy.","reference":"9e4db7e3"}'],
    ['edge-html', 403, 'Just a moment...'],
    ['not-found', 404, '{"data":{},"message":"Not found"}'],
    ['not-found-text', 404, '404 page not found'],
    ['rate-limited', 429, 'TooManyRequests'],
    ['rate-limited-date', 429, 'TooManyRequests'],
    ['rate-limited-absurd', 429, 'TooManyRequests'],
    ['rate-limited-negative', 429, 'TooManyRequests'],
    ['rate-limited-words', 429, 'TooManyRequests'],
    ['rate-limited-silent', 429, 'TooManyRequests'],
    ['server-error', 500, '{"message":"Internal Server Error"}'],
    ['server-error-html', 500, '<html>'],
    ['bad-gateway', 502, '{"message":"Bad Gateway"}'],
    ['bad-gateway-html', 502, '<html>'],
    ['unavailable', 503, '<html>'],
    ['html-success', 200, '<!DOCTYPE html>'],
    ['empty-body', 200, ''],
    ['redirect', 302, ''],
  ])('%s is a %i', async (name, status, text) => {
    const seen = await boardUnder(name)
    expect(seen.answer.status).toBe(status)
    expect(seen.text).toContain(text)
    const html = text.startsWith('<') || name === 'edge-html'
    if (html) expect(seen.answer.headers.get('content-type')).toContain('text/html')
  })

  it('says when to come back in every way', async () => {
    const when = async (name: FaultName) => {
      const { answer } = await boardUnder(name)
      return answer.headers.get('retry-after')
    }
    expect(await when('rate-limited')).toBe('30')
    expect(await when('rate-limited-date')).toBe(new Date(wednesday + 30_000).toUTCString())
    expect(await when('rate-limited-absurd')).toBe('999999999')
    expect(await when('rate-limited-negative')).toBe('-5')
    expect(await when('rate-limited-words')).toBe('soon')
    expect(await when('rate-limited-silent')).toBeNull()
  })

  it('has the headers that tell one 401 and 403 from another', async () => {
    const oauth = await boardUnder('unauthorized-oauth')
    expect(oauth.answer.headers.get('www-authenticate')).toContain('Bearer')
    expect((await boardUnder('edge-json')).answer.headers.has('cf-ray')).toBe(true)
    expect((await boardUnder('redirect')).answer.headers.get('location')).toBe(
      'https://elsewhere.invalid/',
    )
  })

  it('plays OAuth errors and hostile pictures where they belong', async () => {
    const sandbox = await start()
    sandbox.control.fault({ endpoint: 'token', name: 'invalid-grant', calls: 1 })
    sandbox.control.fault({ endpoint: 'token', name: 'invalid-client', calls: 1 })
    sandbox.control.fault({ endpoint: 'avatars', name: 'svg', calls: 1 })
    sandbox.control.fault({ endpoint: 'avatars', name: 'wrong-type', calls: 1 })
    const form = { grant_type: 'client_credentials' }
    const error = async () => (await askToken(sandbox.url, form)).json()
    expect(await error()).toMatchObject({ error: 'invalid_grant' })
    expect(await error()).toMatchObject({ error: 'invalid_client' })
    expect(await error()).toMatchObject({ token_type: 'Bearer' })
    const picture = () => fetch(`${sandbox.url}/avatars/400200003.webp`)
    expect((await picture()).headers.get('content-type')).toBe('image/svg+xml')
    expect(await (await picture()).text()).toBe('This is no picture.')
  })
})

describe('changed bodies', () => {
  it('breaks the JSON', async () => {
    const { text } = await boardUnder('truncated-json')
    expect(text.startsWith('{"data":{"lifetime":[')).toBe(true)
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
  })

  it('begins with a byte order mark', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    sandbox.control.fault({ endpoint: 'leaderboard', name: 'byte-order-mark' })
    const bytes = await (await ask(sandbox, board, access_token)).arrayBuffer()
    expect([...new Uint8Array(bytes).subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x7b])
  })

  it('spoils data and its lists', async () => {
    const body = async (name: FaultName) =>
      JSON.parse((await boardUnder(name)).text) as { data: Row; message: string }
    expect((await body('data-null')).data).toBeNull()
    expect((await body('data-string')).data).toBe('no data today')
    expect(await body('data-missing')).toEqual({ message: 'OK' })
    expect(Object.keys((await body('list-missing')).data)).toEqual(['lifetime', 'month'])
    expect((await body('list-null')).data['week']).toBeNull()
    const empty = { lifetime: [], month: [], week: [] }
    expect((await body('everything-empty')).data).toEqual(empty)
  })

  it('writes amounts and ids as strings, and an id beyond 2^53 as a bare number', async () => {
    expect((await weekUnder('amounts-as-strings'))[0]).toMatchObject({ gifted_amount: '52310' })
    expect((await weekUnder('ids-as-strings'))[0]).toMatchObject({ user_id: '400200001' })
    const { text } = await boardUnder('id-beyond-2-53')
    expect(text.match(/"user_id":9007199254740993[,}]/g)).toHaveLength(3)
    expect(() => JSON.parse(text) as unknown).not.toThrow()
  })

  it('spoils names', async () => {
    expect((await weekUnder('empty-names')).map((row) => row['username'])).toEqual(
      Array.from({ length: 5 }, () => ''),
    )
    const hostile = await weekUnder('hostile-names')
    expect(hostile[0]?.['username']).toContain('<img')
    expect(hostile[1]?.['username']).toHaveLength(10_000)
    const renamed = await weekUnder('renamed-user')
    expect(renamed[0]).toMatchObject({ user_id: 400_200_001, username: 'alpha_whale_2' })
    expect(renamed[1]).toMatchObject({ username: 'Bo_the_Builder' })
  })

  it.each<[FaultName, number[]]>([
    ['duplicate-ranks', [1, 1, 3, 3, 5]],
    ['zero-ranks', [0, 0, 0, 0, 0]],
    ['rank-gaps', [1, 4, 7, 10, 13]],
    ['unsorted', [5, 4, 3, 2, 1]],
    ['duplicate-rows', [1, 1, 2, 3, 4, 5]],
    ['ties', [1, 2, 3, 4, 5]],
  ])('%s gives the ranks %j', async (name, ranks) => {
    expect((await weekUnder(name)).map((row) => row['rank'])).toEqual(ranks)
  })

  it('leaves ranks out, ties amounts and makes them negative', async () => {
    expect((await weekUnder('missing-ranks')).some((row) => 'rank' in row)).toBe(false)
    const tied = (await weekUnder('ties')).map((row) => row['gifted_amount'])
    expect(tied).toEqual([52_310, 52_310, 52_310, 18_200, 12_650])
    expect((await weekUnder('negative-amounts'))[0]).toMatchObject({ gifted_amount: -52_310 })
    expect((await weekUnder('unknown-fields'))[0]).toMatchObject({ tier: 'GALACTIC', rank: 1 })
  })

  it('lets amounts fall from call to call', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    sandbox.control.fault({ endpoint: 'leaderboard', name: 'falling-amounts' })
    const first = async () => {
      const { data } = (await (await ask(sandbox, board, access_token)).json()) as Lists
      return Number(data.week[0]?.['gifted_amount'])
    }
    const seen = [await first(), await first(), await first()]
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
    expect(new Set([52_310, ...seen]).size).toBe(4)
  })

  it("plays on the brief's shape too", async () => {
    const sandbox = await start({ leaderboardShape: 'brief' })
    const { access_token } = await signIn(sandbox)
    const query = `${board}?broadcaster_user_id=${sandbox.channel.userId}`
    const under = async (name: FaultName) => {
      sandbox.control.fault({ endpoint: 'leaderboard', name, calls: 1 })
      return (await (await ask(sandbox, query, access_token)).json()) as { data: Row[] }
    }
    expect((await under('amounts-as-strings')).data[0]).toMatchObject({
      quantity: expect.any(String),
    })
    expect((await under('empty-pictures')).data[0]).toMatchObject({ profile_picture: '' })
    expect((await under('null-pictures')).data[0]).toMatchObject({ profile_picture: null })
    expect((await under('list-null')).data).toBeNull()
    expect((await under('everything-empty')).data).toEqual([])
  })

  it('plays on users and channels', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    const under = async (endpoint: Endpoint, name: FaultName) => {
      sandbox.control.fault({ endpoint, name, calls: 1 })
      const { data } = (await (
        await ask(sandbox, `/public/v1/${endpoint}`, access_token)
      ).json()) as { data: Row[] }
      return data[0]
    }
    expect(await under('users', 'empty-names')).toMatchObject({ name: '' })
    expect(await under('users', 'empty-pictures')).toMatchObject({ profile_picture: '' })
    expect(await under('users', 'ids-as-strings')).toMatchObject({ user_id: '400100001' })
    expect(await under('channels', 'ids-as-strings')).toMatchObject({
      broadcaster_user_id: '400100001',
    })
    expect(await under('channels', 'everything-empty')).toBeUndefined()
  })
})

describe('the connection', () => {
  it('is reset before, after, and in the middle', async () => {
    await expect(boardUnder('reset')).rejects.toThrow()
    await expect(boardUnder('lost-answer')).rejects.toThrow()
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    sandbox.control.fault({ endpoint: 'leaderboard', name: 'reset-mid-body', calls: 1 })
    const answer = await ask(sandbox, board, access_token)
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow()
    expect(sandbox.control.requests().at(-1)).toMatchObject({ status: 0, fault: 'reset-mid-body' })
  })

  it('carries out a refresh whose answer is lost, and none that was reset', async () => {
    const sandbox = await start({ strictRefresh: true })
    const { refresh_token } = await signIn(sandbox)
    const refresh = () => askToken(sandbox.url, { grant_type: 'refresh_token', refresh_token })
    sandbox.control.fault({ endpoint: 'token', name: 'reset', calls: 1 })
    await expect(refresh()).rejects.toThrow()
    expect(sandbox.control.secrets().refreshTokens).toHaveLength(1)
    sandbox.control.fault({ endpoint: 'token', name: 'lost-answer', calls: 1 })
    await expect(refresh()).rejects.toThrow()
    expect(sandbox.control.secrets().refreshTokens).toHaveLength(2)
    expect((await refresh()).status).toBe(401)
  })

  it('trickles for ever, until the client has had enough', async () => {
    const sandbox = await start()
    sandbox.control.fault({ endpoint: 'users', name: 'trickle' })
    const answer = await ask(sandbox, '/public/v1/users')
    const reader = answer.body?.getReader()
    let text = ''
    while (text.length < 10) {
      text += new TextDecoder().decode((await reader?.read())?.value)
    }
    expect(text.startsWith('{"data":"')).toBe(true)
    await reader?.cancel()
  })

  it('sends 50 MB of valid JSON', async () => {
    const sandbox = await start()
    sandbox.control.fault({ endpoint: 'users', name: 'huge-body' })
    let size = 0
    for await (const part of (await ask(sandbox, '/public/v1/users')).body ?? [])
      size += part.length
    expect(size).toBeGreaterThan(50 * 1024 * 1024)
    sandbox.control.clearFaults()
    sandbox.control.fault({ endpoint: 'users', name: 'huge-body', bytes: 200_000 })
    const { data } = (await (await ask(sandbox, '/public/v1/users')).json()) as { data: string }
    expect(data).toHaveLength(200_000)
  })

  it('waits before it answers', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    sandbox.control.fault({ endpoint: 'users', name: 'slow', ms: 1, calls: 1 })
    expect((await ask(sandbox, '/public/v1/users', access_token)).status).toBe(200)
  })

  it('hangs until the sandbox closes, which does not wait', async () => {
    const sandbox = await start()
    for (const name of ['hang', 'slow', 'trickle'] as const) {
      sandbox.control.fault({ endpoint: 'users', name, calls: 1 })
    }
    const asked = [1, 2, 3].map(async () => (await ask(sandbox, '/public/v1/users')).text())
    const settled = Promise.allSettled(asked)
    while (sandbox.control.faults().length > 0) {
      await fetch(`${sandbox.url}/__sandbox/counts`)
    }
    expect(sandbox.control.requests().some((request) => request.status === null)).toBe(true)
    await sandbox.close()
    for (const each of await settled) expect(each.status).toBe('rejected')
  })
})

describe('the queue', () => {
  it('plays for so many calls, in order, and then all is well', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    const status = async () => (await ask(sandbox, '/public/v1/users', access_token)).status
    sandbox.control.fault({ endpoint: 'users', name: 'server-error', calls: 2 })
    sandbox.control.fault({ endpoint: '*', name: 'forbidden', calls: 1 })
    expect([await status(), await status(), await status(), await status()]).toEqual([
      500, 500, 403, 200,
    ])
  })

  it('plays until it is cleared, for one endpoint or for all', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    const status = async (path: string) =>
      (await ask(sandbox, `/public/v1/${path}`, access_token)).status
    sandbox.control.fault({ endpoint: 'users', name: 'forbidden' })
    sandbox.control.fault({ endpoint: 'channels', name: 'not-found' })
    for (let call = 0; call < 4; call++) expect(await status('users')).toBe(403)
    expect(sandbox.control.faults()).toMatchObject([{ played: 4 }, { played: 0 }])
    sandbox.control.clearFaults({ endpoint: 'users' })
    expect([await status('users'), await status('channels')]).toEqual([200, 404])
    sandbox.control.clearFaults()
    expect([await status('users'), await status('channels')]).toEqual([200, 200])
  })

  it('passes by where a fault makes no sense, and refuses it there', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    sandbox.control.fault({ endpoint: '*', name: 'ties', calls: 1 })
    expect((await ask(sandbox, '/public/v1/users', access_token)).status).toBe(200)
    expect(sandbox.control.faults()).toHaveLength(1)
    expect(() => sandbox.control.fault({ endpoint: 'token', name: 'ties' })).toThrow(RangeError)
  })

  it('never touches the control calls', async () => {
    const sandbox = await start()
    sandbox.control.fault({ endpoint: '*', name: 'reset' })
    expect((await fetch(`${sandbox.url}/__sandbox/state`)).status).toBe(200)
  })
})

describe('the table', () => {
  it('describes every fault in one line', () => {
    for (const name of faultNames) {
      expect(name).toMatch(/^[a-z0-9-]+$/)
      expect(faultTable[name].description).toMatch(/^.{5,70}$/)
    }
  })

  // A hang has its own test above: here it would never end.
  it.each(faultNames.filter((name) => name !== 'hang'))(
    '%s changes what a client sees at its endpoint',
    async (name) => {
      const sandbox = await start({ leaderboardShape: 'brief' })
      const { access_token } = await signIn(sandbox)
      const endpoint = faultTable[name].only?.includes('leaderboard')
        ? 'leaderboard'
        : (faultTable[name].only?.[0] ?? 'leaderboard')
      const call = async (): Promise<string> => {
        const query = `${board}?broadcaster_user_id=${sandbox.channel.userId}`
        const answer =
          endpoint === 'avatars'
            ? await fetch(`${sandbox.url}/avatars/400200003.webp`)
            : endpoint === 'token'
              ? await askToken(sandbox.url, { grant_type: 'nothing' })
              : await fetch(sandbox.url + query, {
                  headers: { Authorization: `Bearer ${access_token}` },
                  redirect: 'manual',
                })
        const bytes = Buffer.from(
          name === 'trickle'
            ? ((await answer.body?.getReader().read())?.value ?? [])
            : new Uint8Array(await answer.arrayBuffer()),
        )
        return `${answer.status} ${answer.headers.get('retry-after')} ${bytes.toString('latin1')}`
      }
      const well = await call().catch(() => 'failed')
      sandbox.control.fault({ endpoint, name, ms: 1, calls: 1 })
      const ill = await call().catch(() => 'failed')
      if (name === 'slow') expect(ill).toBe(well)
      else expect(ill).not.toBe(well)
    },
  )
})
