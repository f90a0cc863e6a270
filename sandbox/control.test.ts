import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { controlCalls } from './controlCalls.ts'
import type { SandboxState } from './sandboxState.ts'
import type { Sandbox } from './startSandbox.ts'
import { ask, signIn } from './testing/signIn.ts'
import { useSandbox, wednesday } from './testing/useSandbox.ts'

const start = useSandbox()
const day = 86_400_000

interface Answer {
  ok: boolean
  error?: string
  result?: unknown
}

async function post(sandbox: Sandbox, call: string, body: unknown): Promise<Answer> {
  const answer = await fetch(`${sandbox.url}/__sandbox/${call}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const result = (await answer.json()) as Answer
  expect(answer.status, result.error).toBe(result.ok ? 200 : 400)
  return result
}

async function read<Type>(sandbox: Sandbox, name: string): Promise<Type> {
  return (await (await fetch(`${sandbox.url}/__sandbox/${name}`)).json()) as Type
}

async function week(sandbox: Sandbox): Promise<[string, number][]> {
  const { boards } = await read<SandboxState>(sandbox, 'state')
  return boards.week.map((row) => [row.username, row.amount])
}

describe('the board', () => {
  it('takes gifts of people it knows and of new ones, in all periods', async () => {
    const sandbox = await start({ scenario: 'empty' })
    await post(sandbox, 'gift', { username: 'katana', amount: 500 })
    await post(sandbox, 'gift', { userId: 400_200_001, amount: 700 })
    await post(sandbox, 'gift', { username: 'somebody new', amount: 700 })
    const { boards } = await read<SandboxState>(sandbox, 'state')
    const expected = [
      ['alpha_whale', 700, 1],
      ['somebody new', 700, 2],
      ['katana', 500, 3],
    ]
    for (const board of Object.values(boards)) {
      expect(board.map((row) => [row.username, row.amount, row.rank])).toEqual(expected)
    }
  })

  it('takes KICKs back, never below zero', async () => {
    const sandbox = await start({ scenario: 'empty' })
    await post(sandbox, 'gift', { username: 'katana', amount: 500 })
    await post(sandbox, 'gift', { username: 'gg_ez', amount: 100 })
    await post(sandbox, 'correct', { username: 'katana', amount: 450 })
    await post(sandbox, 'correct', { username: 'gg_ez', amount: 450 })
    expect(await week(sandbox)).toEqual([['katana', 50]])
  })

  it('renames without touching the id', async () => {
    const sandbox = await start()
    await post(sandbox, 'rename', { username: 'katana', to: 'Katana II' })
    const { boards } = await read<SandboxState>(sandbox, 'state')
    expect(boards.week[7]).toMatchObject({ userId: 400_200_008, username: 'Katana II' })
  })

  it('empties day, week and month at their UTC ends', async () => {
    const sandbox = await start()
    const sizes = async () => {
      const { boards } = await read<SandboxState>(sandbox, 'state')
      return Object.values(boards).map((board) => board.length > 0)
    }
    expect(await sizes()).toEqual([true, true, true, true])
    await post(sandbox, 'advance', { ms: 12 * 3_600_000 })
    expect(await sizes()).toEqual([true, true, true, false])
    // Wednesday noon plus four and a half days: Monday 00:00.
    await post(sandbox, 'advance', { ms: 4 * day - 1 })
    expect(await sizes()).toEqual([true, true, true, false])
    await post(sandbox, 'advance', { ms: 1 })
    expect(await sizes()).toEqual([true, true, false, false])
    const untilNovember = Date.UTC(2026, 10, 1) - (await read<SandboxState>(sandbox, 'state')).now
    await post(sandbox, 'advance', { ms: untilNovember - 1 })
    expect(await sizes()).toEqual([true, true, false, false])
    await post(sandbox, 'advance', { ms: 1 })
    expect(await sizes()).toEqual([true, false, false, false])
  })
})

describe('the rest of Kick', () => {
  it('goes live and offline', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    const stream = async () => {
      const answer = await ask(sandbox, '/public/v1/channels', access_token)
      const { data } = (await answer.json()) as {
        data: { stream: { is_live: boolean; start_time: string } }[]
      }
      return data[0]?.stream
    }
    expect((await stream())?.is_live).toBe(true)
    await post(sandbox, 'live', { live: false })
    expect((await stream())?.is_live).toBe(false)
    await post(sandbox, 'live', { live: true })
    expect(await stream()).toMatchObject({
      is_live: true,
      start_time: new Date(wednesday).toISOString(),
    })
  })

  it('ends access tokens, refresh chains, or both', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    await post(sandbox, 'killChains', {})
    expect((await ask(sandbox, '/public/v1/users', access_token)).status).toBe(200)
    await post(sandbox, 'expireTokens', {})
    expect((await ask(sandbox, '/public/v1/users', access_token)).status).toBe(401)
    const again = await signIn(sandbox)
    await post(sandbox, 'revokeAll', {})
    expect((await ask(sandbox, '/public/v1/users', again.access_token)).status).toBe(401)
  })

  it('grants only the scopes that are ticked in the settings of the app', async () => {
    const sandbox = await start()
    await post(sandbox, 'app', { scopes: ['user:read'] })
    expect((await signIn(sandbox)).scope).toBe('user:read')
  })

  it('changes switches one by one', async () => {
    const sandbox = await start()
    await post(sandbox, 'switches', { consent: 'never' })
    await post(sandbox, 'switches', { shape: 'brief' })
    const { switches } = await read<SandboxState>(sandbox, 'state')
    expect(switches).toMatchObject({
      consent: 'never',
      shape: 'brief',
      strictRefresh: false,
      missingScopeStatus: 401,
    })
  })

  it('plays the scenario', async () => {
    const sandbox = await start()
    const { result } = await post(sandbox, 'advanceScenario', { steps: 2 })
    expect(result).toMatchObject([{ step: 1 }, { step: 2, kind: 'lead' }])
    expect((await week(sandbox))[0]?.[0]).toBe('Bo_the_Builder')
  })
})

describe('what has been seen', () => {
  it('lists and counts requests without any secret', async () => {
    const sandbox = await start()
    const tokens = await signIn(sandbox)
    await ask(sandbox, '/public/v1/users?id=400200001', tokens.access_token)
    await fetch(`${sandbox.url}/oauth/revoke?token=${tokens.refresh_token}`, {
      method: 'POST',
      headers: { 'User-Agent': 'Tester/1' },
    })
    const text = await (await fetch(`${sandbox.url}/__sandbox/requests`)).text()
    const secrets = await read<Record<string, string[]>>(sandbox, 'secrets')
    expect(secrets['codes']).toHaveLength(1)
    expect(secrets['accessTokens']).toEqual([tokens.access_token])
    expect(secrets['refreshTokens']).toEqual([tokens.refresh_token])
    expect(secrets['clientSecrets']).toEqual(['sandbox-secret'])
    for (const secret of Object.values(secrets).flat()) expect(text).not.toContain(secret)
    expect(JSON.parse(text)).toMatchObject([
      { method: 'GET', path: '/oauth/authorize', query: '', status: 302 },
      { method: 'POST', path: '/oauth/token', status: 200 },
      { path: '/public/v1/users', query: '?id=400200001', status: 200, at: wednesday },
      { path: '/oauth/revoke', query: '', userAgent: 'Tester/1' },
    ])
    const counts = { authorize: 1, token: 1, users: 1, revoke: 1, leaderboard: 0, other: 0 }
    expect(await read(sandbox, 'counts')).toMatchObject(counts)
    await post(sandbox, 'clearRequests', {})
    expect(await read(sandbox, 'requests')).toEqual([])
    expect(await read(sandbox, 'counts')).toMatchObject({ authorize: 0, token: 0 })
  })

  it('tells a test in the same process of each request', async () => {
    const sandbox = await start()
    const paths: string[] = []
    const stop = sandbox.control.onRequest((request) => paths.push(request.path))
    await ask(sandbox, '/public/v1/users')
    stop()
    await ask(sandbox, '/public/v1/users')
    expect(paths).toEqual(['/public/v1/users'])
  })
})

describe('the door to the control calls', () => {
  it('has a method behind every call', async () => {
    const { control } = await start()
    for (const name of Object.keys(controlCalls)) expect(control).toHaveProperty(name)
  })

  it('says what is wrong with a body', async () => {
    const sandbox = await start()
    const error = async (call: string, body: unknown) => (await post(sandbox, call, body)).error
    expect(await error('gift', { username: 'katana', amount: -1 })).toContain('amount')
    expect(await error('gift', { amount: 1 })).toContain('either userId or username')
    expect(await error('gift', { username: 'a', amount: 1, extra: 1 })).toContain('extra')
    expect(await error('gift', { userId: 5, amount: 1 })).toContain('nobody called 5')
    expect(await error('rename', { username: 'nobody', to: 'x' })).toContain('nobody')
    expect(await error('fault', { endpoint: 'users', name: 'no such' })).toContain('no such')
    expect(await error('fault', { endpoint: 'token', name: 'ties' })).toContain('no sense')
    expect(await error('switches', { consent: 'maybe' })).toContain('consent')
    const text = await fetch(`${sandbox.url}/__sandbox/gift`, { method: 'POST', body: '{}' })
    expect(text.status).toBe(400)
    const broken = await fetch(`${sandbox.url}/__sandbox/gift`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{',
    })
    expect(await broken.json()).toEqual({ ok: false, error: 'The body is not JSON.' })
    const unknown = await fetch(`${sandbox.url}/__sandbox/nothing`)
    expect(unknown.status).toBe(404)
    expect(await unknown.text()).toContain('GET state')
  })

  it('refuses a foreign Host and a foreign Origin', async () => {
    const sandbox = await start()
    const status = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        request(`${sandbox.url}/__sandbox/secrets`, { headers }, (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        })
          .on('error', reject)
          .end()
      })
    const { host, port } = new URL(sandbox.url)
    expect(await status({})).toBe(200)
    expect(await status({ Host: `localhost:${port}` })).toBe(200)
    expect(await status({ Host: `rebound.invalid:${port}` })).toBe(403)
    expect(await status({ Host: `127.0.0.1.rebound.invalid:${port}` })).toBe(403)
    expect(await status({ Origin: 'https://elsewhere.invalid' })).toBe(403)
    expect(await status({ Origin: 'null' })).toBe(403)
    expect(await status({ Host: host, Origin: sandbox.url })).toBe(200)
  })
})
