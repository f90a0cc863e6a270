import { classifyFailure } from './classifyFailure.ts'
import type { Fetch, GuardedFetch } from './Fetch.ts'
import { KickError } from './KickError.ts'
import { readBounded } from './readBounded.ts'

export interface GuardedFetchOptions {
  fetch: Fetch
  /** Who we are, honestly: name, version and an address to complain to. */
  userAgent: string
  /** Until the first line of the answer, ms. */
  connectTimeoutMs?: number
  /** Until the last byte of the answer, from the start of the request, ms. */
  answerTimeoutMs?: number
  maxBytes?: number
  /** Runs `run` once after `ms`; the answer cancels it. */
  after?: (ms: number, run: () => void) => () => void
}

/** Statuses that a `Response` may only carry without a body. */
const bodiless = new Set([101, 103, 204, 205, 304])

/**
 * A fetch that always comes to an end: bounded in time until the headers, in time over all and in
 * size, following no redirect (so that neither a token nor a stranger's picture address leads
 * elsewhere), keeping no cookies and no cache. Answers of any other status are handed back with a
 * body that is wholly read, and remain the caller's to judge. An ended request is aborted, which
 * closes its connection.
 *
 * The fetch it makes throws `KickError`, or the reason of the caller's signal where that ended it.
 */
export function createGuardedFetch({
  fetch,
  userAgent,
  connectTimeoutMs = 10_000,
  answerTimeoutMs = 20_000,
  maxBytes: usualMaxBytes = 2 * 1024 * 1024,
  after = afterSystemTime,
}: GuardedFetchOptions): GuardedFetch {
  return async function guardedFetch(url, init = {}) {
    const { signal: callerSignal, maxBytes = usualMaxBytes, ...rest } = init
    callerSignal?.throwIfAborted()
    const stop = new AbortController()
    const stopped = rejectionOf(stop.signal)
    const passOn = () => stop.abort(callerSignal?.reason)
    callerSignal?.addEventListener('abort', passOn, { once: true })
    const timeOut = () => stop.abort(new KickError('timed-out'))
    const endConnectTimer = after(connectTimeoutMs, timeOut)
    const endAnswerTimer = after(answerTimeoutMs, timeOut)

    try {
      const answering = fetch(url, { ...guardedInit(rest, userAgent), signal: stop.signal })
      const response = await Promise.race([answering, stopped])
      endConnectTimer()
      const { status } = response
      if (response.type === 'opaqueredirect') throw new KickError('redirected')
      if (status >= 300 && status < 400) throw new KickError('redirected', { status })
      if (status < 200 || status > 599) throw new KickError('server-trouble', { status })
      const body = await readBounded(response, { maxBytes, stopped })
      return new Response(bodiless.has(status) ? null : body, {
        status,
        headers: headersOfDecoded(response.headers),
      })
    } catch (error) {
      const failure: unknown = stop.signal.aborted ? stop.signal.reason : classifyFailure(error)
      stop.abort(failure)
      throw failure
    } finally {
      endConnectTimer()
      endAnswerTimer()
      callerSignal?.removeEventListener('abort', passOn)
    }
  }
}

function guardedInit(init: RequestInit, userAgent: string): RequestInit {
  const headers = new Headers(init.headers)
  headers.set('user-agent', userAgent)
  if (!headers.has('accept')) headers.set('accept', 'application/json')
  return { ...init, headers, redirect: 'manual', credentials: 'omit', cache: 'no-store' }
}

/** Those of the answer, without what no longer holds for its decoded body. */
function headersOfDecoded(headers: Headers): Headers {
  const kept = new Headers(headers)
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) kept.delete(name)
  return kept
}

function rejectionOf(signal: AbortSignal): Promise<never> {
  const rejection = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  // A request that ends well before anybody waits for this must not count as unhandled.
  rejection.catch(() => undefined)
  return rejection
}

function afterSystemTime(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
