import { describe, expect, it } from 'vitest'
import { createGuardedFetch } from './createGuardedFetch.ts'
import type { Fetch } from './Fetch.ts'
import { failureOf } from './testing/failureOf.ts'
import { heldTimers } from './testing/heldTimers.ts'
import { promised } from './testing/promised.ts'
import { answerTimeoutMs, connectTimeoutMs, serveGuarded } from './testing/serveGuarded.ts'

describe('time', () => {
  it('ends a request that gets no headers, and its connection', async () => {
    const asked = promised()
    const { fetch, url, server, timers } = await serveGuarded(() => asked.resolve())
    const closed = server.connectionClosed()
    const failure = failureOf(fetch(url))
    await asked.promise
    timers.fire(connectTimeoutMs)
    expect((await failure).kind).toBe('timed-out')
    await closed
    expect(timers.waiting()).toEqual([])
  })

  it('ends an answer that trickles on for ever, and its connection', async () => {
    const begun = promised<Response>()
    const spy: Fetch = async (url, init) => {
      const response = await globalThis.fetch(url, init)
      begun.resolve(response)
      return response
    }
    const { fetch, url, server, timers } = await serveGuarded(
      (response) => {
        response.writeHead(200)
        response.write('{"data":')
        const trickle = setInterval(() => response.write(' '), 1)
        response.on('close', () => clearInterval(trickle))
      },
      { fetch: spy },
    )
    const closed = server.connectionClosed()
    const failure = failureOf(fetch(url))
    await begun.promise
    await new Promise(setImmediate)
    expect(timers.waiting()).toEqual([answerTimeoutMs])
    timers.fire(answerTimeoutMs)
    expect((await failure).kind).toBe('timed-out')
    await closed
  })

  it('ends a read that does not heed its signal', async () => {
    const timers = heldTimers()
    const deaf: Fetch = async () => new Response(new ReadableStream({ pull: () => forever }))
    const forever = new Promise<void>(() => undefined)
    const fetch = createGuardedFetch({ fetch: deaf, userAgent: 'x', after: timers.after })
    const failure = failureOf(fetch('https://api.kick.com/'))
    await new Promise(setImmediate)
    timers.fire(20_000)
    expect((await failure).kind).toBe('timed-out')
  })

  it('has system time where none is given', async () => {
    const { url } = await serveGuarded(() => undefined)
    const fetch = createGuardedFetch({
      fetch: globalThis.fetch,
      userAgent: 'x',
      connectTimeoutMs: 1,
    })
    expect((await failureOf(fetch(url))).kind).toBe('timed-out')
  })
})

describe('the signal of a caller', () => {
  it('ends a request with its own reason, and its connection', async () => {
    const asked = promised()
    const { fetch, url, server, timers } = await serveGuarded(() => asked.resolve())
    const closed = server.connectionClosed()
    const controller = new AbortController()
    const request = fetch(url, { signal: controller.signal })
    await asked.promise
    const reason = new Error('no longer wanted')
    controller.abort(reason)
    await expect(request).rejects.toBe(reason)
    await closed
    expect(timers.waiting()).toEqual([])
  })

  it('that is aborted already lets nothing out', async () => {
    const { fetch, url, server } = await serveGuarded((response) => response.end())
    const reason = new Error('too late')
    await expect(fetch(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(server.requests).toEqual([])
  })
})

describe('trouble', () => {
  it.each([301, 302, 303, 307, 308])('does not follow a redirect (%i)', async (status) => {
    const { fetch, url, server } = await serveGuarded((response) =>
      response.writeHead(status, { location: '/elsewhere' }).end(),
    )
    expect(await failureOf(fetch(url))).toMatchObject({ kind: 'redirected', status })
    expect(server.requests).toHaveLength(1)
  })

  it('understands how Electron refuses a redirect', async () => {
    const electron: Fetch = async () => {
      throw new Error('Redirect was cancelled')
    }
    const fetch = createGuardedFetch({ fetch: electron, userAgent: 'x' })
    expect((await failureOf(fetch('https://api.kick.com/'))).kind).toBe('redirected')
  })

  it('is offline where nobody listens', async () => {
    const { fetch, url, server } = await serveGuarded((response) => response.end())
    await server.close()
    expect(await failureOf(fetch(url))).toMatchObject({ kind: 'offline', code: 'ECONNREFUSED' })
  })

  it('is offline where the connection is reset before the headers', async () => {
    const { fetch, url } = await serveGuarded((response) => response.socket?.resetAndDestroy())
    expect((await failureOf(fetch(url))).kind).toBe('offline')
  })

  it('is offline where the connection is reset in mid-body', async () => {
    const { fetch, url } = await serveGuarded((response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"data":', () => response.socket?.resetAndDestroy())
    })
    expect((await failureOf(fetch(url))).kind).toBe('offline')
  })

  it('is a certificate matter where the other side speaks no TLS', async () => {
    const { fetch, url } = await serveGuarded((response) => response.end())
    const failure = await failureOf(fetch(url.replace('http:', 'https:')))
    expect(failure.kind).toBe('certificate')
  })

  it('is trouble of the server where it speaks no HTTP', async () => {
    const { fetch, server } = await serveGuarded((response) => {
      response.socket?.end('SSH-2.0-OpenSSH\r\n')
    })
    expect((await failureOf(fetch(`${server.origin}/`))).kind).toBe('server-trouble')
  })

  it('says nothing of what was asked', async () => {
    const { fetch, url, server } = await serveGuarded((response) => response.end())
    await server.close()
    const failure = await failureOf(fetch(url, { headers: { authorization: 'Bearer SECRET' } }))
    const said = `${failure.stack} ${JSON.stringify(failure)} ${String(failure.cause)}`
    expect(said).not.toMatch(/SECRET|path|127\.0\.0\.1/)
  })

  it('of a token that fits into no header does not repeat it', async () => {
    const { fetch, url } = await serveGuarded((response) => response.end())
    const failure = await failureOf(fetch(url, { headers: { authorization: 'SECRET\nx' } }))
    expect(`${failure.stack} ${JSON.stringify(failure)}`).not.toContain('SECRET')
  })
})
