import { KickError } from './KickError.ts'
import type { KickErrorKind } from './KickError.ts'
import { readErrorBody } from './readErrorBody.ts'
import type { ErrorBody } from './readErrorBody.ts'
import { readRetryAfter } from './readRetryAfter.ts'

/**
 * What an answer other than 2xx means, by its status, its content type and the form of its body;
 * null for 2xx. Reads a copy of the body and leaves the answer itself readable; where the body was
 * read already, status and headers decide alone. `now` (UTC ms) serves `Retry-After` where the
 * answer has no `Date`.
 *
 * A missing scope can be 401 as well as 403 (API facts, section 1.3): who must know, introspects.
 */
export async function classifyAnswer(
  response: Response,
  now: number = Date.now(),
): Promise<KickError | null> {
  const { status, headers } = response
  if (response.ok) return null
  const text = response.bodyUsed ? '' : await response.clone().text()
  const body = readErrorBody(text, headers.get('content-type'))
  const kind = kindOf(status, body, headers.get('cf-mitigated') === 'challenge')
  const patient = kind === 'rate-limited' || kind === 'server-trouble'
  return new KickError(kind, {
    status,
    oauth: body.oauth,
    retryAfterMs: patient ? readRetryAfter(headers, now) : null,
  })
}

function kindOf(status: number, { form }: ErrorBody, challenged: boolean): KickErrorKind {
  if (challenged) return 'blocked'
  if (status === 429) return 'rate-limited'
  if (status === 401) return 'unauthorized'
  if (status === 403) return form === 'edge' || form === 'page' ? 'blocked' : 'scope-missing'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 407 || status === 451) return 'blocked'
  if (status === 408) return 'timed-out'
  if (status >= 500) return 'server-trouble'
  if (status >= 300 && status < 400) return 'redirected'
  return 'bad-request'
}
