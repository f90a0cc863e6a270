import { describe, expect, it } from 'vitest'
import type { Sandbox } from './startSandbox.ts'
import { askToken } from './testing/askToken.ts'
import type { TokenAnswer } from './testing/signIn.ts'
import { ask, signIn } from './testing/signIn.ts'
import { useSandbox } from './testing/useSandbox.ts'

const start = useSandbox()
const day = 86_400_000

function refresh(sandbox: Sandbox, token: string, more: Record<string, string> = {}) {
  return askToken(sandbox.url, { grant_type: 'refresh_token', refresh_token: token, ...more })
}

describe('the form', () => {
  it('is the only way: no Basic, no JSON', async () => {
    const sandbox = await start()
    const basic = await fetch(`${sandbox.url}/oauth/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa('sandbox-client:sandbox-secret')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    const json = await fetch(`${sandbox.url}/oauth/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ grant_type: 'client_credentials' }),
    })
    for (const answer of [basic, json]) {
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ error: 'invalid_request' })
    }
  })

  it('names a wrong client, a wrong secret and an unknown grant with 401', async () => {
    const sandbox = await start()
    const ofClient = { grant_type: 'client_credentials' }
    for (const wrong of [{ client_id: 'x' }, { client_secret: 'x' }]) {
      const answer = await askToken(sandbox.url, { ...ofClient, ...wrong })
      expect(answer.status).toBe(401)
      expect(await answer.json()).toEqual({
        error: 'invalid_client',
        error_description: 'Client authentication failed',
      })
    }
    const unknown = await askToken(sandbox.url, { grant_type: 'password' })
    expect(unknown.status).toBe(401)
    expect(await unknown.json()).toMatchObject({ error: 'unsupported_grant_type' })
    expect((await askToken(sandbox.url, {})).status).toBe(400)
  })

  it('gives an app token of three fields and 60 days', async () => {
    const sandbox = await start()
    const answer = await askToken(sandbox.url, { grant_type: 'client_credentials' })
    expect(await answer.json()).toEqual({
      access_token: expect.stringMatching(/^[A-Z0-9]{48}$/),
      token_type: 'Bearer',
      expires_in: 5_184_000,
    })
  })
})

describe('refreshing', () => {
  it('gives a new pair of the same scope', async () => {
    const sandbox = await start()
    const first = await signIn(sandbox, 'kicks:read')
    const answer = await refresh(sandbox, first.refresh_token)
    const second = (await answer.json()) as TokenAnswer
    expect(Object.keys(second).toSorted()).toEqual(Object.keys(first).toSorted())
    expect(second.scope).toBe('kicks:read')
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect((await ask(sandbox, '/public/v1/kicks/leaderboard', second.access_token)).status).toBe(
      200,
    )
  })

  it('checks the secret and the client', async () => {
    const apps = [{ clientId: 'b', clientSecret: 'b-secret', redirectUris: [], scopes: [] }]
    const sandbox = await start({ apps })
    const { refresh_token } = await signIn(sandbox)
    const wrong = await refresh(sandbox, refresh_token, { client_secret: 'x' })
    expect(await wrong.json()).toMatchObject({ error: 'invalid_client' })
    const other = await refresh(sandbox, refresh_token, {
      client_id: 'b',
      client_secret: 'b-secret',
    })
    expect(other.status).toBe(401)
    expect(await other.json()).toMatchObject({ error: 'invalid_grant' })
  })

  it('takes an old token for a while', async () => {
    const sandbox = await start()
    const { refresh_token } = await signIn(sandbox)
    expect((await refresh(sandbox, refresh_token)).status).toBe(200)
    sandbox.control.advance({ ms: 599_999 })
    expect((await refresh(sandbox, refresh_token)).status).toBe(200)
    sandbox.control.advance({ ms: 1 })
    expect((await refresh(sandbox, refresh_token)).status).toBe(401)
  })

  it('takes it once when strict', async () => {
    const sandbox = await start({ strictRefresh: true })
    const { refresh_token } = await signIn(sandbox)
    expect((await refresh(sandbox, refresh_token)).status).toBe(200)
    expect((await refresh(sandbox, refresh_token)).status).toBe(401)
  })

  it('ends thirty days after the sign-in, however often it was renewed', async () => {
    const sandbox = await start()
    let { refresh_token } = await signIn(sandbox)
    for (let days = 0; days < 29; days++) {
      sandbox.control.advance({ ms: day })
      refresh_token = ((await (await refresh(sandbox, refresh_token)).json()) as TokenAnswer)
        .refresh_token
    }
    sandbox.control.advance({ ms: day - 1 })
    expect((await refresh(sandbox, refresh_token)).status).toBe(200)
    sandbox.control.advance({ ms: 1 })
    expect((await refresh(sandbox, refresh_token)).status).toBe(401)
  })

  it('ends by a control call', async () => {
    const sandbox = await start()
    const { refresh_token } = await signIn(sandbox)
    sandbox.control.killChains()
    expect((await refresh(sandbox, refresh_token)).status).toBe(401)
    expect((await refresh(sandbox, (await signIn(sandbox)).refresh_token)).status).toBe(200)
  })
})
