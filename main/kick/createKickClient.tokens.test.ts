import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf.ts'
import { json, serveKick } from './testing/serveKick.ts'

const nobody = json({ message: 'not asked for' }, 404)

describe('introspect', () => {
  it('reads what a token may do', async () => {
    const { kick, id, api } = await serveKick(
      nobody,
      json({
        data: {
          active: true,
          client_id: 'abc',
          token_type: 'user',
          scope: 'user:read  kicks:read',
          exp: 1771046347,
        },
        message: 'OK',
      }),
    )
    expect(await kick.introspect('TOKEN')).toEqual({
      active: true,
      kind: 'user',
      scopes: ['user:read', 'kicks:read'],
      expiresAt: 1_771_046_347_000,
    })
    expect(id.requests).toMatchObject([
      {
        method: 'POST',
        path: '/oauth/token/introspect',
        body: '',
        headers: { authorization: 'Bearer TOKEN' },
      },
    ])
    expect(api.requests).toEqual([])
  })

  it('reads a dead token, of which all else is null', async () => {
    const dead = { active: false, client_id: null, token_type: null, scope: null, exp: null }
    const { kick } = await serveKick(nobody, json({ data: dead }))
    const expected = { active: false, kind: null, scopes: [], expiresAt: null }
    expect(await kick.introspect('TOKEN')).toEqual(expected)
  })

  it('reads an app token without scopes, and types it does not know', async () => {
    const app = { active: true, token_type: 'app', exp: '1771046347' }
    const { kick } = await serveKick(nobody, json({ data: app }))
    const expected = { active: true, kind: 'app', scopes: [], expiresAt: 1_771_046_347_000 }
    expect(await kick.introspect('TOKEN')).toEqual(expected)
    const odd = await serveKick(nobody, json({ data: { active: true, token_type: 'bot' } }))
    expect((await odd.kick.introspect('TOKEN')).kind).toBeNull()
  })

  it('asks at the older address where the newer one is unknown', async () => {
    const { kick, api } = await serveKick(json({ data: { active: false } }), nobody)
    expect((await kick.introspect('TOKEN')).active).toBe(false)
    expect(api.requests).toMatchObject([{ method: 'POST', path: '/public/v1/token/introspect' }])
  })

  it('asks there for no other reason', async () => {
    const { kick, api } = await serveKick(nobody, json({ message: 'Internal' }, 500))
    expect((await failureOf(kick.introspect('TOKEN'))).kind).toBe('server-trouble')
    expect(api.requests).toEqual([])
  })

  it.each([{ data: null }, { data: {} }, { data: { active: 'true' } }, { data: [] }])(
    'rejects %j',
    async (body) => {
      const { kick } = await serveKick(nobody, json(body))
      expect((await failureOf(kick.introspect('TOKEN'))).kind).toBe('wrong-shape')
    },
  )
})

describe('revoke', () => {
  it.each(['access_token', 'refresh_token'] as const)(
    'gives up an %s in the query',
    async (hint) => {
      const { kick, id } = await serveKick(nobody, (response) => response.end('OK'))
      await kick.revoke('TO&KEN', hint)
      expect(id.requests).toMatchObject([
        {
          method: 'POST',
          path: `/oauth/revoke?token=TO%26KEN&token_hint_type=${hint}`,
          body: '',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        },
      ])
      expect(id.requests[0]?.headers.authorization).toBeUndefined()
    },
  )

  it('rejects without a word of the token', async () => {
    const { kick } = await serveKick(nobody, json({ error: 'invalid_request' }, 400))
    const failure = await failureOf(kick.revoke('SECRET', 'access_token'))
    expect(failure).toMatchObject({ kind: 'bad-request', oauth: 'invalid_request' })
    expect(`${failure.stack} ${JSON.stringify(failure)}`).not.toContain('SECRET')
  })
})
