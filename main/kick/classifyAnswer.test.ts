import { describe, expect, it } from 'vitest'
import { classifyAnswer } from './classifyAnswer.ts'

const json = { 'content-type': 'application/json; charset=utf-8' }
const html = { 'content-type': 'text/html; charset=UTF-8' }
const envelope = '{"data":{},"message":"Unauthorized"}'
const edge = '{"error":"Request blocked by security policy.","reference":"9e4db7e3"}'
const challenge = '<!DOCTYPE html><html><title>Just a moment...</title></html>'
const grant = '{"error":"invalid_grant","error_description":"SECRET"}'

function classify(status: number, body: string, headers: Record<string, string> = json) {
  return classifyAnswer(new Response(body, { status, headers }))
}

describe('by status and form of the body', () => {
  it.each([
    [400, '{"data":"SECRET","message":"Bad request"}', json, 'bad-request'],
    [400, '{"error":"Invalid request"}', json, 'bad-request'],
    [401, envelope, json, 'unauthorized'],
    [401, '{"message":"Unauthorized"}', json, 'unauthorized'],
    [401, '', {}, 'unauthorized'],
    [403, edge, json, 'blocked'],
    [403, '{"error":"Denied.","reference":"9e4db7e3"}', json, 'blocked'],
    [403, '{"error":"Denied."}', json, 'scope-missing'],
    [403, challenge, html, 'blocked'],
    [403, challenge, json, 'blocked'],
    [403, '{"data":{},"message":"Forbidden"}', json, 'scope-missing'],
    [403, 'User not authenticated', { 'content-type': 'text/plain' }, 'scope-missing'],
    [403, '', {}, 'scope-missing'],
    [404, '{"data":{},"message":"Not found"}', json, 'not-found'],
    [404, challenge, html, 'not-found'],
    [407, '', {}, 'blocked'],
    [408, '', {}, 'timed-out'],
    [413, '', {}, 'bad-request'],
    [422, 'nonsense', json, 'bad-request'],
    [429, '429 TooManyRequests', { 'content-type': 'text/plain' }, 'rate-limited'],
    [429, challenge, html, 'rate-limited'],
    [500, '{"message":"Internal Server Error"}', json, 'server-trouble'],
    [502, '<html>Bad gateway</html>', html, 'server-trouble'],
    [503, '', {}, 'server-trouble'],
    [522, challenge, html, 'server-trouble'],
  ])('%i %s', async (status, body, headers, kind) => {
    expect(await classify(status, body, headers)).toMatchObject({ kind, status })
  })

  it.each([200, 201, 204])('%i is no error', async (status) => {
    expect(await classifyAnswer(new Response(null, { status }))).toBeNull()
  })

  it('knows a challenge of the edge by its header, whatever its status', async () => {
    const headers = { ...html, 'cf-mitigated': 'challenge' }
    expect((await classify(503, challenge, headers))?.kind).toBe('blocked')
  })
})

describe('the token endpoint', () => {
  it.each([
    [401, 'invalid_grant', 'unauthorized'],
    [401, 'invalid_client', 'unauthorized'],
    [400, 'invalid_request', 'bad-request'],
    [403, 'access_denied', 'scope-missing'],
    [500, 'server_error', 'server-trouble'],
  ])('%i %s', async (status, oauth, kind) => {
    const failure = await classify(status, JSON.stringify({ error: oauth }))
    expect(failure).toMatchObject({ kind, status, oauth })
  })

  it('has no code where the words are not the standard ones', async () => {
    expect((await classify(400, '{"error":"Invalid request"}'))?.oauth).toBeNull()
    expect((await classify(401, '{"error":["invalid_grant"]}'))?.oauth).toBeNull()
  })
})

describe('waiting', () => {
  it('is what Retry-After says', async () => {
    const failure = await classify(429, '', { 'retry-after': '30' })
    expect(failure?.retryAfterMs).toBe(30_000)
    expect((await classify(503, '', { 'retry-after': '5' }))?.retryAfterMs).toBe(5000)
  })

  it('is not said, or means nothing to other errors', async () => {
    expect((await classify(429, ''))?.retryAfterMs).toBeNull()
    expect((await classify(401, '', { 'retry-after': '5' }))?.retryAfterMs).toBeNull()
  })

  it('counts a date without a Date header from now', async () => {
    const headers = { 'retry-after': 'Mon, 05 Oct 2026 12:01:00 GMT' }
    const response = new Response('', { status: 429, headers })
    const failure = await classifyAnswer(response, Date.UTC(2026, 9, 5, 12))
    expect(failure?.retryAfterMs).toBe(60_000)
  })
})

it('leaves the answer readable, and reads none that was read', async () => {
  const response = new Response(grant, { status: 401, headers: json })
  expect((await classifyAnswer(response))?.oauth).toBe('invalid_grant')
  expect(await response.text()).toBe(grant)
  expect(await classifyAnswer(response)).toMatchObject({ kind: 'unauthorized', oauth: null })
})

it('repeats nothing of the answer', async () => {
  const failure = await classify(401, grant)
  expect(`${failure?.stack} ${JSON.stringify(failure)}`).not.toContain('SECRET')
  expect(failure?.message).toBe('Kick: unauthorized (HTTP 401, invalid_grant)')
})
