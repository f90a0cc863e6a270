import { onTestFinished } from 'vitest'
import { createGuardedFetch } from '../createGuardedFetch.ts'
import type { GuardedFetchOptions } from '../createGuardedFetch.ts'
import { heldTimers } from './heldTimers.ts'
import { startServer } from './startServer.ts'
import type { Answer } from './startServer.ts'

export const connectTimeoutMs = 10_000
export const answerTimeoutMs = 20_000

/** A server until the test ends, and a guarded fetch of at most 1000 bytes whose time stands still. */
export async function serveGuarded(answer: Answer, options: Partial<GuardedFetchOptions> = {}) {
  const server = await startServer(answer)
  onTestFinished(() => server.close())
  const timers = heldTimers()
  const fetch = createGuardedFetch({
    fetch: globalThis.fetch,
    userAgent: 'Kickboard/1.2.3 (+https://example.org)',
    connectTimeoutMs,
    answerTimeoutMs,
    maxBytes: 1000,
    after: timers.after,
    ...options,
  })
  return { server, fetch, timers, url: `${server.origin}/path?token=SECRET` }
}
