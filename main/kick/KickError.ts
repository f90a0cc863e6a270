import type { ProblemCode } from '../../contract/problem.ts'

/** Everything that can go wrong in talking to Kick, as a closed set; each is a `ProblemCode` with its words. */
export const kickErrorKinds = [
  /** No connection came about, or it broke. */
  'offline',
  /** Kick was too slow to begin or to finish its answer. */
  'timed-out',
  /** The connection could not be made secure. */
  'certificate',
  /** Something before Kick's API refused the request: its edge, a challenge page, a proxy. */
  'blocked',
  'rate-limited',
  /** The token is not, or no longer, accepted; also what some answers say for a missing scope. */
  'unauthorized',
  'scope-missing',
  'not-found',
  'bad-request',
  'server-trouble',
  'redirected',
  'too-large',
  'not-json',
  'wrong-shape',
  /** Kick says that there is nothing, where a moment ago there was a board. */
  'empty-answer',
] as const satisfies readonly ProblemCode[]
export type KickErrorKind = (typeof kickErrorKinds)[number]

/** The error codes of the token endpoint (RFC 6749, sections 4.1.2.1 and 5.2). */
export const oauthErrorCodes = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'invalid_scope',
  'unauthorized_client',
  'unsupported_grant_type',
  'access_denied',
  'server_error',
  'temporarily_unavailable',
] as const
export type OAuthErrorCode = (typeof oauthErrorCodes)[number]

export interface KickErrorFacts {
  /** HTTP status; null where there was no answer. */
  status?: number | null
  /** How long Kick asks us to wait (ms, at most an hour); null where it did not say. */
  retryAfterMs?: number | null
  /** The error code of an OAuth answer, where it is one that the standard knows. */
  oauth?: OAuthErrorCode | null
  /** The network's own code, such as `ECONNREFUSED` or `ERR_NAME_NOT_RESOLVED`, for the log. */
  code?: string | null
}

/**
 * What went wrong with one request to Kick. Its message is made of kind, status and network code
 * alone and it has no cause, so that no token, body or address can reach a log through it.
 */
export class KickError extends Error {
  override readonly name = 'KickError'
  readonly kind: KickErrorKind
  readonly status: number | null
  readonly retryAfterMs: number | null
  readonly oauth: OAuthErrorCode | null
  readonly code: string | null

  constructor(kind: KickErrorKind, facts: KickErrorFacts = {}) {
    const { status = null, retryAfterMs = null, oauth = null, code = null } = facts
    const details = [status === null ? null : `HTTP ${status}`, oauth, code].filter(
      (detail) => detail !== null,
    )
    super(details.length === 0 ? `Kick: ${kind}` : `Kick: ${kind} (${details.join(', ')})`)
    this.kind = kind
    this.status = status
    this.retryAfterMs = retryAfterMs
    this.oauth = oauth
    this.code = code
  }
}
