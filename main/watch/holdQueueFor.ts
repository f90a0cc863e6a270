import type { RequestQueue } from './RequestQueue.ts'
import { toProblem } from '../problem.ts'

/** Kick's answer 429 may come without `Retry-After`; its limit probably counts minutes. */
const unsaidMs = 60_000

/**
 * Holds all requests of the client id when the failure says that Kick wants to be left alone.
 *
 * @returns for how long, ms; 0 when it does not say so
 */
export function holdQueueFor(error: unknown, queue: Pick<RequestQueue, 'holdFor'>): number {
  const asked = retryAfterOf(error)
  const ms = asked ?? (toProblem(error).code === 'rate-limited' ? unsaidMs : 0)
  if (ms > 0) queue.holdFor(ms)
  return ms
}

function retryAfterOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('retryAfterMs' in error)) return null
  const { retryAfterMs } = error
  return typeof retryAfterMs === 'number' && retryAfterMs > 0 ? retryAfterMs : null
}
