import { describe, expect, it } from 'vitest'
import { post, read } from './testing/controlOverHttp.ts'
import { ask, signIn } from './testing/signIn.ts'
import { useSandbox, wednesday } from './testing/useSandbox.ts'

const start = useSandbox()

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
