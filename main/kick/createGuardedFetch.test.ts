import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createGuardedFetch } from './createGuardedFetch.ts'
import type { Fetch } from './Fetch.ts'
import { failureOf } from './testing/failureOf.ts'
import { serveGuarded } from './testing/serveGuarded.ts'

describe('a request', () => {
  it('says who we are, asks for JSON, and carries what the caller gives', async () => {
    const { fetch, url, server } = await serveGuarded((response) => response.end('{}'))
    await fetch(url, {
      method: 'POST',
      headers: { authorization: 'Bearer abc' },
      body: new URLSearchParams({ code: 'x y' }),
    })
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        path: '/path?token=SECRET',
        body: 'code=x+y',
        headers: {
          'user-agent': 'Kickboard/1.2.3 (+https://example.org)',
          accept: 'application/json',
          authorization: 'Bearer abc',
          'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
        },
      },
    ])
  })

  it('may ask for another type', async () => {
    const { fetch, url, server } = await serveGuarded((response) => response.end())
    await fetch(url, { headers: { accept: 'image/webp' } })
    expect(server.requests[0]?.headers.accept).toBe('image/webp')
  })

  it('asks the network for no redirect, no cookies and no cache', async () => {
    let seen: RequestInit | undefined
    const spy: Fetch = async (_, init) => {
      seen = init
      return new Response('')
    }
    await createGuardedFetch({ fetch: spy, userAgent: 'x' })('https://api.kick.com/')
    expect(seen).toMatchObject({ redirect: 'manual', credentials: 'omit', cache: 'no-store' })
  })
})

describe('an answer', () => {
  it('comes whole with status and headers, whatever its status, and leaves no timer', async () => {
    const { fetch, url, timers } = await serveGuarded((response) => {
      response.writeHead(418, { 'x-one': '1', 'content-type': 'text/plain' })
      response.write('ab')
      response.end('cd')
    })
    const response = await fetch(url)
    expect(response).toBeInstanceOf(Response)
    expect(response.status).toBe(418)
    expect(response.headers.get('x-one')).toBe('1')
    expect(await response.clone().text()).toBe('abcd')
    expect(timers.waiting()).toEqual([])
  })

  it('without a body is one without a body', async () => {
    const { fetch, url } = await serveGuarded((response) => response.writeHead(204).end())
    const response = await fetch(url)
    expect([response.status, await response.text()]).toEqual([204, ''])
  })

  it('is unpacked, and says so', async () => {
    const { fetch, url } = await serveGuarded((response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}')),
    )
    const response = await fetch(url)
    expect(await response.json()).toEqual({ a: 1 })
    expect(response.headers.get('content-encoding')).toBeNull()
  })

  it('may be exactly as large as the limit', async () => {
    const { fetch, url } = await serveGuarded((response) => response.end('x'.repeat(1000)))
    expect((await (await fetch(url)).text()).length).toBe(1000)
  })
})

describe('size', () => {
  it('refuses an answer that declares too much, without reading it to its end', async () => {
    const { fetch, url, server, timers } = await serveGuarded((response) => {
      response.writeHead(200, { 'content-length': '1001' })
      response.write('x')
    })
    const closed = server.connectionClosed()
    expect(await failureOf(fetch(url))).toMatchObject({ kind: 'too-large', status: 200 })
    await closed
    expect(timers.waiting()).toEqual([])
  })

  it('ends a flood of 50 MB early and closes its connection', async () => {
    const piece = Buffer.alloc(64 * 1024, 'x')
    const { fetch, url, server } = await serveGuarded((response) => {
      response.writeHead(200)
      let left = 50 * 1024 * 1024
      const pour = () => {
        while (left > 0 && !response.destroyed) {
          left -= piece.length
          if (!response.write(piece)) return void response.once('drain', pour)
        }
        response.end()
      }
      pour()
    })
    const closed = server.connectionClosed()
    expect((await failureOf(fetch(url))).kind).toBe('too-large')
    await closed
    expect(server.bytesSent()).toBeLessThan(10 * 1024 * 1024)
  })

  it('counts what a small package unpacks to', async () => {
    const bomb = gzipSync(Buffer.alloc(500_000))
    expect(bomb.length).toBeLessThan(1000)
    const { fetch, url } = await serveGuarded((response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    )
    expect((await failureOf(fetch(url))).kind).toBe('too-large')
  })

  it('can be set for one request', async () => {
    const { fetch, url } = await serveGuarded((response) => response.end('x'.repeat(11)))
    expect((await failureOf(fetch(url, { maxBytes: 10 }))).kind).toBe('too-large')
  })
})
