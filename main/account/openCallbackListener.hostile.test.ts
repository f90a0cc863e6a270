import { randomBytes } from 'node:crypto'
import { Agent, request, type RequestOptions } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { fakeClock } from '../testing/fakeClock.ts'
import { openCallbackListener } from './openCallbackListener.ts'
import { freePort } from './testing/freePort.ts'
import { sampleTexts } from './testing/sampleTexts.ts'

const state = randomBytes(32).toString('base64url')

async function opened() {
  const port = await freePort()
  const clock = fakeClock()
  const listener = await openCallbackListener({ port, state, clock, texts: sampleTexts })
  onTestFinished(() => listener.close())
  let brought: unknown = null
  void listener.callback.then((callback) => (brought = callback))
  return { port, listener, brought: () => brought }
}

interface Answer {
  status: number
  headers: Record<string, unknown>
  body: string
}

function ask(port: number, options: RequestOptions & { path: string }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: `localhost:${port}`, ...(options.headers as object) }
    const sent = request({ host: '127.0.0.1', port, ...options, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => (body += part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      )
    })
    sent.on('error', reject).end()
  })
}

const right = `/callback?code=abc&state=${state}`

/** What a browser lets a page of another origin send (Fetch, and Fetch Metadata Request Headers). */
it.each([
  ['fetch with CORS', 'cors', 'empty', { origin: 'https://evil.example' }, 403],
  ['fetch without CORS', 'no-cors', 'empty', {}, 403],
  ['an image', 'no-cors', 'image', {}, 403],
  ['a script', 'no-cors', 'script', {}, 403],
  ['a stylesheet', 'no-cors', 'style', {}, 403],
  ['a frame', 'navigate', 'iframe', {}, 403],
  ['an object', 'navigate', 'object', {}, 403],
  ['a socket', 'websocket', 'empty', { upgrade: 'websocket', connection: 'Upgrade' }, 403],
  ['a fetch in an old browser', null, null, { origin: 'https://evil.example' }, 400],
] as const)(
  '[fire] hostile: a web page reaches for the sign-in listener with %s -> refused, not to be read, nothing completed',
  async (_, mode, dest, more, status) => {
    const { port, brought } = await opened()
    const headers = {
      ...(dest ? { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode } : {}),
      ...(dest ? { 'sec-fetch-dest': dest } : {}),
      ...more,
    }
    // The newer ones tell of themselves and fail even with the state; the older ones have to guess.
    const path = dest ? right : '/callback?code=abc&state=guess'
    const answer = await ask(port, { path, headers })
    expect(answer.status).toBe(status)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(brought()).toBeNull()
  },
)

it('[fire] hostile: a preflight for the sign-in listener, also for private networks -> 405 without permission', async () => {
  const { port } = await opened()
  const headers = {
    origin: 'https://evil.example',
    'access-control-request-method': 'GET',
    'access-control-request-private-network': 'true',
  }
  const answer = await ask(port, { path: right, method: 'OPTIONS', headers })
  expect(answer.status).toBe(405)
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual(
    [],
  )
})

it.each([
  ['a rebound name', 'evil.example:PORT'],
  ['a name under localhost', 'evil.localhost:PORT'],
  ['the address instead of the name', '127.0.0.1:PORT'],
  ['the IPv6 address', '[::1]:PORT'],
  ['a dot at the end', 'localhost.:PORT'],
  ['capitals', 'LOCALHOST:PORT'],
  ['another port', 'localhost:1'],
  ['no port', 'localhost'],
  ['two names', 'localhost:PORT, evil.example'],
  ['nothing', ''],
])(
  '[fire] hostile: DNS rebinding to the sign-in listener, Host is %s -> 421 even with the right state',
  async (_, host) => {
    const { port, brought } = await opened()
    const headers = { host: host.replace('PORT', String(port)) }
    const answer = await ask(port, { path: right, headers })
    expect(answer).toMatchObject({ status: 421, body: '' })
    expect(brought()).toBeNull()
  },
)

it('[fire] hostile: 10,000 guesses of the state -> all refused alike, then the right one completes', async () => {
  const { port, listener, brought } = await opened()
  const agent = new Agent({ maxSockets: 16 })
  onTestFinished(() => agent.destroy())
  const seen = new Set<string>()
  const guess = async (turn: number) => {
    // Every second one is the right state with one character exchanged.
    const at = turn % state.length
    const near = `${state.slice(0, at)}${state[at] === 'A' ? 'B' : 'A'}${state.slice(at + 1)}`
    const guessed = turn % 2 ? near : randomBytes(32).toString('base64url')
    const answer = await ask(port, { path: `/callback?code=abc&state=${guessed}`, agent })
    seen.add(`${answer.status} ${answer.body}`)
  }
  let next = 0
  const guesser = async () => {
    while (next < 10_000) await guess(next++)
  }
  await Promise.all(Array.from({ length: 16 }, guesser))
  expect(seen.size).toBe(1)
  expect([...seen].join()).toMatch(/^400 /)
  expect(brought()).toBeNull()

  const page = ask(port, { path: right })
  expect(await listener.callback).toEqual({ kind: 'code', code: 'abc' })
  listener.answer('success')
  expect((await page).status).toBe(200)
}, 60_000)

/** Opens connections that send `text` and then say nothing more. */
async function hold(port: number, count: number, text: string): Promise<Socket[]> {
  const open = async () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    onTestFinished(() => void socket.destroy())
    await new Promise<void>((resolve) => socket.once('connect', resolve))
    if (text) await new Promise((resolve) => socket.write(text, resolve))
    return socket
  }
  return Promise.all(Array.from({ length: count }, open))
}

it.each([
  ['500 connections that say nothing', 500, ''],
  ['500 requests that never end (slowloris)', 500, 'GET /callback HTTP/1.1\r\nX-a: b\r\n'],
])(
  "[fire] hostile: %s at the sign-in listener -> the person's own browser comes through",
  async (_, count, text) => {
    const { port, listener } = await opened()
    const held = await hold(port, count, text)
    const page = ask(port, { path: right })
    expect(await listener.callback).toEqual({ kind: 'code', code: 'abc' })
    // More of them while the browser waits for the end of the sign-in do not push it out.
    await hold(port, 100, text)
    listener.answer('success')
    expect((await page).status).toBe(200)
    await listener.close()
    const closed = held.map((socket) =>
      socket.closed ? undefined : new Promise((resolve) => socket.once('close', resolve).resume()),
    )
    await Promise.all(closed)
  },
)
