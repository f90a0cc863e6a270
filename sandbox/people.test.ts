import { describe, expect, it } from 'vitest'
import type { Sandbox } from './startSandbox.ts'
import { askToken } from './testing/askToken.ts'
import { ask, signIn } from './testing/signIn.ts'
import { useSandbox } from './testing/useSandbox.ts'

const start = useSandbox()
type Item = Record<string, unknown>

async function appToken(sandbox: Sandbox): Promise<string> {
  const answer = await askToken(sandbox.url, { grant_type: 'client_credentials' })
  return ((await answer.json()) as { access_token: string }).access_token
}

async function data(answer: Response): Promise<Item[]> {
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { data: Item[] }).data
}

describe('users', () => {
  const path = '/public/v1/users'

  it('is the owner of the token without ids, with an email', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    expect(await data(await ask(sandbox, path, access_token))).toEqual([
      {
        user_id: 400_100_001,
        name: 'starlight',
        email: expect.stringContaining('@'),
        profile_picture: expect.any(String),
      },
    ])
  })

  it('takes repeated ids and leaves out unknown ones', async () => {
    const sandbox = await start()
    const query = `${path}?id=400200001&id=1&id=400200005&id=9007199254740993`
    const people = await data(await ask(sandbox, query, await appToken(sandbox)))
    expect(people.map((person) => [person['name'], person['email']])).toEqual([
      ['alpha_whale', ''],
      ['mia 🦊', ''],
    ])
  })

  it('takes fifty ids at most, and numbers only', async () => {
    const sandbox = await start()
    const token = await appToken(sandbox)
    const ids = (count: number) => `${path}?${'id=1&'.repeat(count)}`
    expect((await ask(sandbox, ids(50), token)).status).toBe(200)
    expect((await ask(sandbox, ids(51), token)).status).toBe(400)
    expect((await ask(sandbox, `${path}?id=me`, token)).status).toBe(400)
    expect((await ask(sandbox, path, token)).status).toBe(400)
  })

  it('wants user:read', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox, 'kicks:read')
    expect((await ask(sandbox, path, access_token)).status).toBe(401)
  })
})

describe('channels', () => {
  const path = '/public/v1/channels'

  it('is the own channel without a filter, and has no picture', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    const [channel] = await data(await ask(sandbox, path, access_token))
    expect(channel).toMatchObject({
      broadcaster_user_id: 400_100_001,
      slug: 'starlight',
      stream: { is_live: true, key: '' },
    })
    expect(channel).not.toHaveProperty('profile_picture')
  })

  it('refuses an app token without a filter, in words', async () => {
    const sandbox = await start()
    const answer = await ask(sandbox, path, await appToken(sandbox))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({
      data: 'broadcaster_user_id is required for app tokens',
      message: 'Bad request',
    })
  })

  it('finds by slug or by id, never by both', async () => {
    const sandbox = await start()
    const token = await appToken(sandbox)
    const slugs = async (query: string) =>
      (await data(await ask(sandbox, path + query, token))).map((channel) => channel['slug'])
    expect(await slugs('?slug=bo-the-builder&slug=senor-pinguino&slug=nobody')).toEqual([
      'bo-the-builder',
      'senor-pinguino',
    ])
    expect(await slugs('?broadcaster_user_id=400100002&broadcaster_user_id=7')).toEqual([
      'moonbeam',
    ])
    const status = async (query: string) => (await ask(sandbox, path + query, token)).status
    expect(await status('?slug=moonbeam&broadcaster_user_id=400100002')).toBe(400)
    expect(await status(`?slug=${'a'.repeat(26)}`)).toBe(400)
    expect(await status(`?${'slug=a&'.repeat(51)}`)).toBe(400)
    expect(await status('?broadcaster_user_id=x')).toBe(400)
  })

  it('shows an offline channel with zero values', async () => {
    const sandbox = await start()
    sandbox.control.live({ live: false })
    const { access_token } = await signIn(sandbox)
    const [channel] = await data(await ask(sandbox, path, access_token))
    expect(channel).toMatchObject({
      category: { id: 0, name: '' },
      stream: { is_live: false, start_time: '0001-01-01T00:00:00Z' },
    })
  })
})

describe('avatars', () => {
  it('are WebP, PNG, missing, or a picture that is not there', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    const board = await ask(sandbox, '/public/v1/kicks/leaderboard?top=50', access_token)
    const { lifetime } = ((await board.json()) as { data: { lifetime: Item[] } }).data
    const query = lifetime.map((row) => `id=${String(row['user_id'])}`).join('&')
    const people = await data(await ask(sandbox, `/public/v1/users?${query}`, access_token))
    const seen = new Set<string>()
    const bodies = new Set<string>()
    for (const picture of people.map((person) => String(person['profile_picture']))) {
      if (picture === '') {
        seen.add('none')
        continue
      }
      expect(picture.startsWith(`${sandbox.url}/`)).toBe(true)
      const answer = await fetch(picture)
      const bytes = Buffer.from(await answer.arrayBuffer())
      const type = answer.headers.get('content-type') ?? ''
      seen.add(answer.status === 200 ? type : String(answer.status))
      if (type === 'image/webp') expect(bytes.toString('latin1', 8, 12)).toBe('WEBP')
      if (type === 'image/png') expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
      if (answer.ok) bodies.add(bytes.toString('base64'))
    }
    expect([...seen].toSorted()).toEqual(['404', 'image/png', 'image/webp', 'none'])
    expect(bodies.size).toBeGreaterThan(30)
  })

  it('are there for nobody else', async () => {
    const { url } = await start()
    for (const file of ['1.webp', 'x.webp', '400200001.gif', '..%2f1.png']) {
      expect((await fetch(`${url}/avatars/${file}`)).status, file).toBe(404)
    }
  })
})
