import { describe, expect, it } from 'vitest'
import type { Sandbox } from './startSandbox.ts'
import { authorizeUrl, redirectUri } from './testing/authorizeUrl.ts'
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
