import { createServer, request, Server } from 'node:http'
import { connect, createServer as createNetServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { fakeClock } from '../testing/fakeClock.ts'
import type { CallbackListener } from './openCallbackListener.ts'
import { openCallbackListener } from './openCallbackListener.ts'
import { SignInError } from './SignInError.ts'
import { freePort } from './testing/freePort.ts'
import { sampleTexts } from './testing/sampleTexts.ts'

const original = Server.prototype.listen

/** What `localhost` may mean on this machine. */
const everyAddress = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
const loopback = ['127.0.0.1', '::1'].filter((own) =>
  everyAddress.some(({ address }) => address === own),
)

const state = 'the-right-state-of-this-very-sign-in'

async function opened() {
  const port = await freePort()
  const clock = fakeClock()
  const listener = await openCallbackListener({ port, state, clock, texts: sampleTexts })
  onTestFinished(() => listener.close())
  return { port, clock, listener, callback: await settled(listener) }
}

/** Looks at the callback without waiting for it. */
async function settled({ callback }: CallbackListener) {
  let value: unknown = null
  void callback.then((found) => (value = found))
  return () => value
}

interface Answer {
  status: number
  headers: Record<string, unknown>
  body: string
}

/** A request as no browser makes it: any Host, method and target. */
function ask(
  port: number,
  target: string,
  { host = `localhost:${port}`, method = 'GET', address = '127.0.0.1' } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: address, port, path: target, method, headers: { host }, agent: false }
    const sent = request(options, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (body += part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('the right callback', () => {
  test.each(loopback)('arrives over %s', async (address) => {
    const { port, listener } = await opened()
    const page = ask(port, `/callback?code=abc&state=${state}`, { address })
    expect(await listener.callback).toEqual({ kind: 'code', code: 'abc' })
    listener.answer('success')
    expect(await page).toMatchObject({ status: 200 })
    expect((await page).body).toContain(sampleTexts.success.title)
  })

  test('is answered when the end is known, and only the first word counts', async () => {
    const { port, listener } = await opened()
    const page = ask(port, `/callback?code=abc&state=${state}`)
    await listener.callback
    listener.answer('denied')
    listener.answer('success')
    await listener.close()
    expect((await page).body).toContain(sampleTexts.denied.title)
  })

  test('is answered after 15 s at the latest', async () => {
    const { port, clock, listener } = await opened()
    const page = ask(port, `/callback?code=abc&state=${state}`)
    await listener.callback
    await clock.advance(15_000)
    expect((await page).body).toContain(sampleTexts.waiting.title)
  })

  test('that nobody answered hears of the failure when the listener closes', async () => {
    const { port, clock, listener } = await opened()
    const page = ask(port, `/callback?code=abc&state=${state}`)
    await listener.callback
    await listener.close()
    expect((await page).body).toContain(sampleTexts.failed.title)
    expect(clock.pending()).toBe(0)
  })

  test('[fire] machine: the callback comes twice -> the first one counts, the second page says so', async () => {
    const { port, listener } = await opened()
    const first = ask(port, `/callback?code=abc&state=${state}`)
    await listener.callback
    const second = await ask(port, `/callback?code=other&state=${state}`)
    expect(second.body).toContain(sampleTexts.again.title)
    listener.answer('success')
    expect((await first).body).toContain(sampleTexts.success.title)
    expect(await listener.callback).toEqual({ kind: 'code', code: 'abc' })
  })

  test('may be an error of Kick', async () => {
    const { port, listener } = await opened()
    void ask(port, `/callback?error=access_denied&state=${state}`).catch(() => undefined)
    expect(await listener.callback).toEqual({ kind: 'error', error: 'access_denied' })
  })
})

describe('everything else', () => {
  test.each([
    ['the path of the root', '/', {}, 404],
    ['a path that begins like ours', '/callback/', {}, 404],
    ['a path in capitals', '/Callback?code=a&state=b', {}, 404],
    ['a whole address as target', 'http://localhost/callback?code=a&state=b', {}, 404],
    ['the method POST', `/callback?code=a&state=${state}`, { method: 'POST' }, 405],
    ['the method HEAD', `/callback?code=a&state=${state}`, { method: 'HEAD' }, 405],
    ['the method OPTIONS', `/callback?code=a&state=${state}`, { method: 'OPTIONS' }, 405],
    ['a rebound name as host', `/callback?code=a&state=${state}`, { host: 'evil.example' }, 421],
    [
      'the right host without a port',
      `/callback?code=a&state=${state}`,
      { host: 'localhost' },
      421,
    ],
    ['the address as host', `/callback?code=a&state=${state}`, { host: '127.0.0.1:PORT' }, 421],
    ['a wrong state', '/callback?code=a&state=wrong', {}, 400],
    ['no state', '/callback?code=a', {}, 400],
    ['an empty state', '/callback?code=a&state=', {}, 400],
    ['the state twice', `/callback?code=a&state=${state}&state=${state}`, {}, 400],
    ['the state as a list', `/callback?code=a&state[]=${state}`, {}, 400],
    ['a longer state', `/callback?code=a&state=${state}x`, {}, 400],
    ['neither code nor error', `/callback?state=${state}`, {}, 400],
    ['code and error', `/callback?code=a&error=b&state=${state}`, {}, 400],
    ['a code twice', `/callback?code=a&code=b&state=${state}`, {}, 400],
    ['a huge code', `/callback?code=${'a'.repeat(2000)}&state=${state}`, {}, 400],
  ] as [string, string, { host?: string; method?: string }, number][])(
    '[fire] machine: a callback with %s -> refused without a hint, the sign-in goes on',
    async (_, target, how, status) => {
      const { port, callback, listener } = await opened()
      const host = how.host?.replace('PORT', String(port))
      const answer = await ask(port, target, { ...how, ...(host ? { host } : {}) })
      expect(answer.status).toBe(status)
      expect(answer.body.includes(state)).toBe(false)
      if (status !== 400) expect(answer.body).toBe('')
      expect(callback()).toBeNull()
      void ask(port, `/callback?code=right&state=${state}`).catch(() => undefined)
      expect(await listener.callback).toEqual({ kind: 'code', code: 'right' })
    },
  )

  test(
    '[fire] fuzz: 1,000 callback requests with any path, method and query -> refused, nothing echoed, only the right state completes',
    { timeout: 60_000 },
    async () => {
      const { port, callback } = await opened()
      const part = fc
        .string({ unit: 'binary', minLength: 1, maxLength: 40 })
        .map(encodeURIComponent)
      const name = fc.constantFrom('code', 'state', 'error', 'iss', '__proto__', 'a')
      const query = fc
        .array(fc.tuple(name, part), { maxLength: 6 })
        .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'))
      const path = fc.constantFrom('/callback', '/callback', '/', '//callback', '/callback%2f')
      const method = fc.constantFrom('GET', 'GET', 'HEAD', 'DELETE')
      await fc.assert(
        fc.asyncProperty(path, query, method, async (path, query, method) => {
          const { status, body } = await ask(port, `${path}?${query}`, { method })
          expect([400, 404, 405]).toContain(status)
          // All pages are known beforehand, so nothing of the request can be in them.
          if (body !== '') expect(knownPages.some((title) => body.includes(title))).toBe(true)
        }),
        { numRuns: 1_000, seed: 2026 },
      )
      expect(callback()).toBeNull()
    },
  )

  test(
    '[fire] fuzz: 300 connections of noise to the sign-in listener -> it neither crashes nor completes',
    { timeout: 60_000 },
    async () => {
      const { port, callback } = await opened()
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
          await new Promise<void>((resolve) => {
            const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
            socket.on('error', () => undefined).on('close', () => resolve())
            socket.resume()
          })
        }),
        { numRuns: 300, seed: 2026 },
      )
      expect(callback()).toBeNull()
      expect((await ask(port, '/')).status).toBe(404)
    },
  )

  test('what came without the right state is remembered as a suspicion', async () => {
    const { port, listener } = await opened()
    expect(listener.suspicion()).toBeNull()
    await ask(port, '/callback')
    expect(listener.suspicion()).toBeNull()
    const denied = await ask(port, '/callback?error=access_denied')
    expect(denied.body).toContain(sampleTexts.denied.title)
    expect(listener.suspicion()).toBe('denied')
    await ask(port, '/callback?code=a&state=b')
    expect(listener.suspicion()).toBe('state-mismatch')
  })
})

test('no answer may be kept, framed, sniffed, referred from or run', async () => {
  const { port, listener } = await opened()
  const page = ask(port, `/callback?code=abc&state=${state}`)
  await listener.callback
  listener.answer('success')
  const refused = await ask(port, '/elsewhere')
  for (const { headers } of [await page, refused]) {
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    })
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['access-control-allow-origin']).toBeUndefined()
  }
  expect((await page).body).not.toMatch(/<script|\son\w+=|javascript:|https?:/i)
})

describe('a port that is not ours', () => {
  test.each(loopback)('taken on %s is busy, and the other is let go', async (host) => {
    const port = await freePort()
    const taker = createServer()
    await new Promise<void>((resolve) => taker.listen({ port, host, ipv6Only: true }, resolve))
    onTestFinished(() => void taker.close())
    const opening = openCallbackListener({ port, state, clock: fakeClock(), texts: sampleTexts })
    const error = (await opening.catch((reason: unknown) => reason)) as SignInError
    expect(error).toBeInstanceOf(SignInError)
    expect(error.problem).toEqual({ code: 'port-busy', values: { port } })

    for (const other of loopback.filter((address) => address !== host)) {
      const free = createNetServer()
      await new Promise<void>((resolve, reject) => {
        free.once('error', reject)
        free.listen({ port, host: other, ipv6Only: true }, resolve)
      })
      await new Promise((resolve) => free.close(resolve))
    }
  })
})

test('[fire] machine: the port is forbidden (EACCES) on either address -> counts as busy, neither is kept', async () => {
  for (const forbidden of ['127.0.0.1', '::1']) {
    const port = await freePort()
    const listen = vi.spyOn(Server.prototype, 'listen').mockImplementation(function (
      this: Server,
      ...args: unknown[]
    ) {
      const [{ host }] = args as [{ host: string }]
      if (host !== forbidden) return Reflect.apply(original, this, args) as Server
      const error = Object.assign(new Error('permission denied'), { code: 'EACCES' })
      setImmediate(() => this.emit('error', error))
      return this
    })
    const opening = openCallbackListener({ port, state, clock: fakeClock(), texts: sampleTexts })
    const error = (await opening.catch((reason: unknown) => reason)) as SignInError
    listen.mockRestore()
    expect(error.problem).toEqual({ code: 'port-busy', values: { port } })
    await expect(ask(port, '/callback')).rejects.toThrow('ECONNREFUSED')
  }
})

test('closing does not wait for those who say nothing, or half of it', async () => {
  const { port, listener, clock } = await opened()
  const texts = ['', 'GET /callback?code=abc', 'GET /callback HTTP/1.1\r\nHost: ']
  const sockets = await Promise.all(
    texts.map(async (text) => {
      // Half open: it does not hang up when the listener does.
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
      socket.on('error', () => undefined)
      onTestFinished(() => void socket.destroy())
      await new Promise<void>((resolve) => socket.on('connect', resolve))
      if (text) await new Promise((resolve) => socket.write(text, resolve))
      return socket
    }),
  )
  await listener.close()
  expect(clock.pending()).toBe(0)
  expect(sockets).toHaveLength(texts.length)
  await expect(ask(port, '/')).rejects.toThrow()
  await listener.close()
})

const knownPages = [sampleTexts.failed.title, sampleTexts.denied.title]
