import { describe, expect, it } from 'vitest'
import type { Sandbox } from './startSandbox.ts'
import { askToken } from './testing/askToken.ts'
import type { TokenAnswer } from './testing/signIn.ts'
import { approvedCode, ask, exchange, signIn } from './testing/signIn.ts'
import { useSandbox, wednesday } from './testing/useSandbox.ts'

const start = useSandbox()

function refresh(sandbox: Sandbox, token: string, more: Record<string, string> = {}) {
  return askToken(sandbox.url, { grant_type: 'refresh_token', refresh_token: token, ...more })
}

function introspect(sandbox: Sandbox, token: string): Promise<Response> {
  return fetch(`${sandbox.url}/oauth/token/introspect`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  })
}

function revoke(sandbox: Sandbox, token: string, hint: string): Promise<Response> {
  return fetch(`${sandbox.url}/oauth/revoke?token=${token}&token_hint_type=${hint}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })
}

const inactive = {
  data: { active: false, client_id: null, token_type: null, scope: null, exp: null },
  message: 'OK',
}

describe('introspecting', () => {
  it('tells what a user token and an app token are', async () => {
    const sandbox = await start()
    const user = await signIn(sandbox, 'user:read')
    expect(await (await introspect(sandbox, user.access_token)).json()).toEqual({
      data: {
        active: true,
        client_id: 'sandbox-client',
        token_type: 'user',
        scope: 'user:read',
        exp: wednesday / 1000 + 7200,
      },
      message: 'OK',
    })
    const app = await askToken(sandbox.url, { grant_type: 'client_credentials' })
    const { access_token } = (await app.json()) as TokenAnswer
    const answer = await introspect(sandbox, access_token)
    expect(await answer.json()).toMatchObject({ data: { token_type: 'app', scope: '' } })
  })

  it('calls dead and unknown tokens inactive, and wants one', async () => {
    const sandbox = await start()
    const { access_token, refresh_token } = await signIn(sandbox)
    expect(await (await introspect(sandbox, 'UNKNOWN')).json()).toEqual(inactive)
    expect(await (await introspect(sandbox, refresh_token)).json()).toEqual(inactive)
    sandbox.control.expireTokens()
    expect(await (await introspect(sandbox, access_token)).json()).toEqual(inactive)
    const bare = await fetch(`${sandbox.url}/oauth/token/introspect`, { method: 'POST' })
    expect(bare.status).toBe(401)
  })

  it('answers at its older address too', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    const answer = await fetch(`${sandbox.url}/public/v1/token/introspect`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${access_token}` },
    })
    expect(await answer.json()).toMatchObject({ data: { active: true } })
  })
})

describe('revoking', () => {
  it('answers OK as text and ends an access token', async () => {
    const sandbox = await start()
    const { access_token, refresh_token } = await signIn(sandbox)
    const answer = await revoke(sandbox, access_token, 'access_token')
    expect([answer.status, await answer.text()]).toEqual([200, 'OK'])
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect((await ask(sandbox, '/public/v1/users', access_token)).status).toBe(401)
    expect(await (await introspect(sandbox, access_token)).json()).toEqual(inactive)
    expect((await refresh(sandbox, refresh_token)).status).toBe(200)
  })

  it('ends the whole sign-in with a refresh token', async () => {
    const sandbox = await start()
    const other = await exchange(sandbox, await approvedCode(sandbox))
    const { access_token, refresh_token } = await signIn(sandbox)
    await revoke(sandbox, refresh_token, 'refresh_token')
    expect((await refresh(sandbox, refresh_token)).status).toBe(401)
    expect((await ask(sandbox, '/public/v1/users', access_token)).status).toBe(401)
    const kept = ((await other.json()) as TokenAnswer).access_token
    expect((await ask(sandbox, '/public/v1/users', kept)).status).toBe(200)
  })

  it('wants a token and a hint that it knows', async () => {
    const sandbox = await start()
    expect((await fetch(`${sandbox.url}/oauth/revoke`, { method: 'POST' })).status).toBe(400)
    expect((await revoke(sandbox, 'A', 'nonsense')).status).toBe(400)
    expect((await revoke(sandbox, 'A', 'access_token')).status).toBe(200)
  })
})
