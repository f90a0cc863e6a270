import { describe, expect, it } from 'vitest'
import { askToken } from './testing/askToken.ts'
import { redirectUri, verifier } from './testing/authorizeUrl.ts'
import { approvedCode, exchange } from './testing/signIn.ts'
import { useSandbox } from './testing/useSandbox.ts'

const start = useSandbox()

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
