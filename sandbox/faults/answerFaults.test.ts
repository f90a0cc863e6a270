import { describe, expect, it } from 'vitest'
import { askToken } from '../testing/askToken.ts'
import { boardUnder } from '../testing/boardUnder.ts'
import { useSandbox, wednesday } from '../testing/useSandbox.ts'
import type { FaultName } from './faultTable.ts'

const start = useSandbox()

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
    const seen = await boardUnder(await start(), name)
    expect(seen.answer.status).toBe(status)
    expect(seen.text).toContain(text)
    const html = text.startsWith('<') || name === 'edge-html'
    if (html) expect(seen.answer.headers.get('content-type')).toContain('text/html')
  })

  it('says when to come back in every way', async () => {
    const when = async (name: FaultName) => {
      const { answer } = await boardUnder(await start(), name)
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
    const oauth = await boardUnder(await start(), 'unauthorized-oauth')
    expect(oauth.answer.headers.get('www-authenticate')).toContain('Bearer')
    expect((await boardUnder(await start(), 'edge-json')).answer.headers.has('cf-ray')).toBe(true)
    expect((await boardUnder(await start(), 'redirect')).answer.headers.get('location')).toBe(
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
