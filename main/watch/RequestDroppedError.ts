/**
 * A request that was never sent: its asker withdrew it, or the queue was disposed. No trouble of
 * Kick's, so it is not reported as a problem.
 */
export class RequestDroppedError extends Error {
  override readonly name = 'RequestDroppedError'
  readonly reason: 'withdrawn' | 'disposed'

  constructor(reason: 'withdrawn' | 'disposed') {
    super(`The request was ${reason} before it was sent.`)
    this.reason = reason
  }
}
