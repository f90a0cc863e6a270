import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../clock.ts'
import type { CallbackServer } from './createCallbackServer.ts'
import { createCallbackServer } from './createCallbackServer.ts'
import { resultPage, resultPageHeaders } from './resultPage.ts'
import type { CallbackTexts, ResultPage } from './resultPage.ts'
import { SignInError } from './SignInError.ts'

/** What the browser brought back: a code, or the error that Kick sent with the right state. */
export type Callback = { kind: 'code'; code: string } | { kind: 'error'; error: string }

export interface CallbackListener {
  /** The one callback with the right state; never settles where none comes. */
  callback: Promise<Callback>
  /**
   * What came without the right state and was therefore not believed: the reason to name when
   * nothing better comes. Whether Kick sends the state along with a denial is not established.
   */
  suspicion(): 'state-mismatch' | 'denied' | null
  /** Tells the browser that brought the callback how it ended; the first word counts. */
  answer(page: ResultPage): void
  /** Ends listener and connections; a browser that still waits hears `failed`. Never hangs. */
  close(): Promise<void>
}

export interface CallbackListenerOptions {
  port: number
  state: string
  clock: Clock
  texts: CallbackTexts
  /** How long the browser waits for the end of the sign-in before it is sent back, ms. */
  holdMs?: number
}

/** The path of the redirect URI, registered at Kick character by character. */
const path = '/callback'

/** Far above what Kick sends; a code has 48 characters. */
const maxValue = 1_024

/**
 * Listens for the browser's way back on 127.0.0.1 and ::1, on both, since `localhost` may mean
 * either (RFC 8252, section 7.3). A machine without IPv6 is fine. Throws SignInError 'port-busy'
 * when either is taken or forbidden, and then keeps neither.
 */
export async function openCallbackListener({
  port,
  state,
  clock,
  texts,
  holdMs = 15_000,
}: CallbackListenerOptions): Promise<CallbackListener> {
  const host = port === 80 ? 'localhost' : `localhost:${port}`
  let suspicion: ReturnType<CallbackListener['suspicion']> = null
  let completed = false
  let held: ServerResponse | null = null
  let verdict: ResultPage | null = null
  let endHold = () => {}
  let complete: (callback: Callback) => void
  const callback = new Promise<Callback>((resolve) => (complete = resolve))

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, query } = split(request.url ?? '')
    if (request.headersDistinct['host']?.join() !== host) return refuse(response, 421)
    if (pathname !== path) return refuse(response, 404)
    if (request.method !== 'GET') return refuse(response, 405)
    if (isOfAPage(request)) return refuse(response, 403)

    const asked = one(query, 'state')
    const code = one(query, 'code')
    const error = one(query, 'error')
    if (asked === null || (code === null) === (error === null) || !isSame(asked, state)) {
      // A page that guesses must not end a sign-in: the right browser may still be on its way.
      const denied = asked === null && error === 'access_denied'
      if (query.size > 0) suspicion = denied ? 'denied' : 'state-mismatch'
      return show(response, denied ? 'denied' : 'failed', 400)
    }
    if (completed) return show(response, 'again', 200)
    completed = true
    held = response
    endHold = clock.after(holdMs, () => answer('waiting'))
    if (verdict) answer(verdict)
    complete(code === null ? { kind: 'error', error: error ?? '' } : { kind: 'code', code })
  }

  function show(response: ServerResponse, page: ResultPage, status: number): void {
    response.writeHead(status, resultPageHeaders)
    response.end(resultPage(page, texts))
  }

  function answer(page: ResultPage): void {
    verdict ??= page
    endHold()
    const response = held
    held = null
    if (response) show(response, verdict, 200)
  }

  const servers: CallbackServer[] = []
  const closeAll = async () => {
    await Promise.all(servers.map((server) => server.close()))
  }
  try {
    for (const address of ['127.0.0.1', '::1'] as const) {
      const server = createCallbackServer(handle, clock)
      if (await server.listen(port, address)) servers.push(server)
    }
  } catch {
    await closeAll()
    throw new SignInError('port-busy', { port })
  }

  return {
    callback,
    suspicion: () => suspicion,
    answer,
    close() {
      answer('failed')
      return closeAll()
    },
  }
}

/**
 * Whether a page asks (an image, a frame, a script, a fetch) and not a person's browser that goes
 * there itself, as browsers vouch for (W3C Fetch Metadata Request Headers, `Sec-Fetch-Dest`).
 */
function isOfAPage(request: IncomingMessage): boolean {
  return (request.headersDistinct['sec-fetch-dest'] ?? ['document']).join() !== 'document'
}

function refuse(response: ServerResponse, status: 403 | 404 | 405 | 421): void {
  const { 'Content-Type': _, ...headers } = resultPageHeaders
  response.writeHead(status, status === 405 ? { ...headers, Allow: 'GET' } : headers)
  response.end()
}

function split(target: string): { pathname: string; query: URLSearchParams } {
  const mark = target.indexOf('?')
  const pathname = mark === -1 ? target : target.slice(0, mark)
  return { pathname, query: new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1)) }
}

/** The parameter's value where it is there once, not empty and no longer than it can be. */
function one(query: URLSearchParams, name: string): string | null {
  const [value, ...more] = query.getAll(name)
  return value === undefined || value === '' || more.length > 0 || value.length > maxValue
    ? null
    : value
}

/** Compares in constant time, lengths included, by hashes of both. */
function isSame(first: string, second: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(first), hash(second))
}
