import { describe, expect, it } from 'vitest'
import type { Sandbox } from './startSandbox.ts'
import { askToken } from './testing/askToken.ts'
import { authorizeUrl, redirectUri, verifier } from './testing/authorizeUrl.ts'
import { approvedCode, ask, exchange } from './testing/signIn.ts'
import { useSandbox } from './testing/useSandbox.ts'

const start = useSandbox()

const open = (url: string) => fetch(url, { redirect: 'manual' })

function location(answer: Response): URL {
  expect(answer.status).toBe(302)
  return new URL(answer.headers.get('location') ?? '', 'http://nowhere.invalid')
}

async function press(sandbox: Sandbox, decision: 'approve' | 'deny'): Promise<Response> {
  const page = await (await open(authorizeUrl(sandbox.url))).text()
  const request = /name="request" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return fetch(`${sandbox.url}/oauth/consent`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ request, decision }),
  })
}

describe('what has to be asked', () => {
  const parameters = [
    'client_id',
    'response_type',
    'redirect_uri',
    'state',
    'scope',
    'code_challenge',
    'code_challenge_method',
  ]
  it.each(parameters)('sends the browser to a 404 when %s is missing', async (name) => {
    const sandbox = await start({ consent: 'approve' })
    const answer = await open(authorizeUrl(sandbox.url, { [name]: undefined }))
    expect(location(answer).pathname).toBe('/')
    expect((await fetch(answer.url.split('/oauth')[0] ?? '')).status).toBe(404)
  })

  it.each([
    ['response_type', 'token'],
    ['code_challenge_method', 'plain'],
  ])('takes no other %s', async (name, value) => {
    const sandbox = await start({ consent: 'approve' })
    const answer = await open(authorizeUrl(sandbox.url, { [name]: value }))
    expect(location(answer).pathname).toBe('/')
  })

  it.each([
    'http://localhost:28136/callback',
    'http://localhost:28135/callback/',
    'https://localhost:28135/callback',
    'http://localhost:28135/Callback',
    'http://[::1]:28135/callback',
  ])('does not redirect to %s, which is not registered', async (uri) => {
    const sandbox = await start({ consent: 'approve' })
    const answer = await open(authorizeUrl(sandbox.url, { redirect_uri: uri }))
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
    expect(await answer.text()).toContain('Redirect URI not registered')
  })

  it('knows no stranger', async () => {
    const sandbox = await start({ consent: 'approve' })
    const answer = await open(authorizeUrl(sandbox.url, { client_id: 'stranger' }))
    expect(answer.status).toBe(400)
  })
})

describe('the 127.0.0.1 rewrite', () => {
  const numeric = 'http://127.0.0.1:28135/callback'

  it('spoils a registered numeric address', async () => {
    const sandbox = await start({ consent: 'approve', redirectUris: [numeric] })
    const answer = await open(authorizeUrl(sandbox.url, { redirect_uri: numeric }))
    expect(answer.status).toBe(400)
  })

  it('spends itself on a parameter before', async () => {
    const sandbox = await start({ consent: 'approve', redirectUris: [numeric] })
    const url = authorizeUrl(sandbox.url, { redirect_uri: numeric })
    const answer = await open(url.replace('?', '?redirect=127.0.0.1&'))
    expect(location(answer).host).toBe('127.0.0.1:28135')
  })

  it('turns a numeric address into the registered name', async () => {
    const sandbox = await start({ consent: 'approve' })
    const answer = await open(authorizeUrl(sandbox.url, { redirect_uri: numeric }))
    expect(location(answer).host).toBe('localhost:28135')
  })
})

describe('consent', () => {
  it('asks on a page of its own that needs nothing from outside', async () => {
    const sandbox = await start()
    const answer = await open(authorizeUrl(sandbox.url, { scope: 'kicks:read user:read' }))
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const text of ['starlight', 'kicks:read', 'user:read', 'Approve', 'Deny']) {
      expect(page).toContain(text)
    }
    expect(page).toContain('prefers-color-scheme:dark')
    expect(page).not.toMatch(/(src|href)=|url\(|<script/)
  })

  it('returns with a code and the state, unchanged', async () => {
    const sandbox = await start()
    const back = location(await press(sandbox, 'approve'))
    expect(back.origin + back.pathname).toBe(redirectUri)
    expect(back.searchParams.get('state')).toBe('a state & more')
    expect(back.searchParams.get('code')).toMatch(/^[A-Z0-9]{48}$/)
    const answer = await exchange(sandbox, back.searchParams.get('code') ?? '')
    expect(answer.status).toBe(200)
  })

  it('returns with access_denied and the state', async () => {
    const sandbox = await start()
    const back = location(await press(sandbox, 'deny'))
    expect(Object.fromEntries(back.searchParams)).toEqual({
      error: 'access_denied',
      state: 'a state & more',
    })
  })

  it('can be answered once', async () => {
    const sandbox = await start()
    const answer = await fetch(`${sandbox.url}/oauth/consent`, {
      method: 'POST',
      body: new URLSearchParams({ request: 'unknown', decision: 'approve' }),
    })
    expect(answer.status).toBe(400)
  })

  it('can be switched to deny at once or to never return', async () => {
    const sandbox = await start({ consent: 'deny' })
    const denied = location(await open(authorizeUrl(sandbox.url)))
    expect(denied.searchParams.get('error')).toBe('access_denied')
    sandbox.control.switches({ consent: 'never' })
    const never = await open(authorizeUrl(sandbox.url))
    expect(never.status).toBe(200)
    expect(await never.text()).not.toContain('<form')
  })

  it('escapes what a user is called', async () => {
    const sandbox = await start()
    sandbox.control.rename({ username: 'starlight', to: '<script>alert(1)</script>' })
    const page = await (await open(authorizeUrl(sandbox.url))).text()
    expect(page).not.toContain('<script>')
  })

  it('signs in whoever is signed in in the browser', async () => {
    const sandbox = await start()
    sandbox.control.signInAs({ username: 'moonbeam' })
    const answer = await exchange(sandbox, await approvedCode(sandbox))
    const { access_token } = (await answer.json()) as { access_token: string }
    const self = await ask(sandbox, '/public/v1/users', access_token)
    expect(await self.json()).toMatchObject({ data: [{ name: 'moonbeam' }] })
  })
})

describe('a code', () => {
  const invalidGrant = {
    error: 'invalid_grant',
    error_description:
      'The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client',
  }

  it('gives five fields, with a number of seconds', async () => {
    const sandbox = await start()
    const answer = await exchange(sandbox, await approvedCode(sandbox))
    expect(answer.headers.get('content-type')).toBe('application/json;charset=UTF-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toEqual({
      access_token: expect.stringMatching(/^[A-Z0-9]{48}$/),
      refresh_token: expect.stringMatching(/^[A-Z0-9]{48}$/),
      token_type: 'Bearer',
      expires_in: 7200,
      scope: 'kicks:read user:read channel:read',
    })
  })

  it('is good once', async () => {
    const sandbox = await start()
    const code = await approvedCode(sandbox)
    expect((await exchange(sandbox, code)).status).toBe(200)
    const again = await exchange(sandbox, code)
    expect(again.status).toBe(401)
    expect(await again.json()).toEqual(invalidGrant)
  })

  it('is good for ten minutes', async () => {
    const sandbox = await start()
    const codes = [await approvedCode(sandbox), await approvedCode(sandbox)]
    sandbox.control.advance({ ms: 599_999 })
    expect((await exchange(sandbox, codes[0] ?? '')).status).toBe(200)
    sandbox.control.advance({ ms: 1 })
    expect((await exchange(sandbox, codes[1] ?? '')).status).toBe(401)
  })

  it.each([
    ['verifier', { code_verifier: 'w'.repeat(43) }],
    ['short verifier', { code_verifier: 'v'.repeat(42) }],
    ['redirect URI', { redirect_uri: 'http://127.0.0.1:28135/callback' }],
    ['client', { client_id: 'second', client_secret: 'second-secret' }],
  ])('is bound to its %s', async (_, changes) => {
    const second = {
      clientId: 'second',
      clientSecret: 'second-secret',
      redirectUris: [],
      scopes: [],
    }
    const sandbox = await start({ apps: [second] })
    const answer = await exchange(sandbox, await approvedCode(sandbox), changes)
    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual(invalidGrant)
  })

  it.each([['code'], ['redirect_uri'], ['code_verifier'], ['client_id'], ['client_secret']])(
    'is not exchanged without %s',
    async (name) => {
      const sandbox = await start()
      const form: Record<string, string> = {
        grant_type: 'authorization_code',
        code: await approvedCode(sandbox),
        redirect_uri: redirectUri,
        code_verifier: verifier,
        [name]: '',
      }
      const answer = await askToken(sandbox.url, form)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ error: 'invalid_request' })
    },
  )
})
