import type { AnswerFault, FaultPlay } from './fault.ts'

const edgePage =
  '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body><h1>api.kick.com</h1><p>Checking your browser before you proceed.</p></body></html>'

/** Kick or the machinery before it says no; the endpoint itself is not called. */
export const answerFaults = {
  unauthorized: json(401, { data: {}, message: 'Unauthorized' }, '401 as the API words it'),
  'unauthorized-oauth': json(
    401,
    { error: 'invalid_token', error_description: 'The access token is invalid' },
    '401 as an OAuth error, with a WWW-Authenticate header',
    { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  ),
  'unauthorized-bare': json(401, { message: 'Unauthorized' }, '401 with a message alone'),
  'invalid-grant': {
    ...json(
      401,
      {
        error: 'invalid_grant',
        error_description:
          'The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client',
      },
      '401 invalid_grant: the sign-in is over',
    ),
    only: ['token'],
  },
  'invalid-client': {
    ...json(
      401,
      { error: 'invalid_client', error_description: 'Client authentication failed' },
      '401 invalid_client: wrong id or secret',
    ),
    only: ['token'],
  },
  'bad-request': json(400, { error: 'Invalid request' }, '400 with an error alone'),
  forbidden: json(403, { data: {}, message: 'Forbidden' }, '403 as the API words it'),
  'edge-json': json(
    403,
    { error: 'Request blocked by security policy.', reference: '9e4db7e3' },
    '403 of the edge, as JSON with a cf-ray header',
    { 'cf-ray': '9e4db7e3aaaa0000-FRA' },
  ),
  'edge-html': html(403, edgePage, '403 of the edge, as an HTML challenge page'),
  'not-found': json(404, { data: {}, message: 'Not found' }, '404 as the API words it'),
  'not-found-text': {
    kind: 'answer',
    description: '404 as plain text',
    answer: ({ context }) => context.text('404 page not found', 404),
  },
  'rate-limited': limited('429 with Retry-After in seconds (30)', ({ knobs }) =>
    String(knobs.retryAfter ?? 30),
  ),
  'rate-limited-date': limited('429 with Retry-After as a date (in 30 s)', ({ knobs, now }) =>
    new Date(now + (knobs.retryAfter ?? 30) * 1000).toUTCString(),
  ),
  'rate-limited-absurd': limited('429 with a Retry-After of 31 years', () => '999999999'),
  'rate-limited-negative': limited('429 with a Retry-After of -5', () => '-5'),
  'rate-limited-words': limited('429 with a Retry-After that is no time', () => 'soon'),
  'rate-limited-silent': limited('429 without Retry-After', () => undefined),
  'server-error': json(500, { message: 'Internal Server Error' }, '500 as JSON'),
  'server-error-html': html(
    500,
    '<html><body><h1>500 Internal Server Error</h1></body></html>',
    '500 as an HTML page',
  ),
  'bad-gateway': json(502, { message: 'Bad Gateway' }, '502 as JSON'),
  'bad-gateway-html': html(
    502,
    '<html><head><title>502 Bad Gateway</title></head><body>cloudflare</body></html>',
    '502 as an HTML page',
  ),
  unavailable: html(
    503,
    '<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>',
    '503 as an HTML page',
  ),
  'html-success': html(200, edgePage, '200 with an HTML page'),
  'empty-body': {
    kind: 'answer',
    description: '200 with no body at all',
    answer: ({ context }) => context.body('', 200, { 'Content-Type': 'application/json' }),
  },
  redirect: {
    kind: 'answer',
    description: '302 to somewhere else (https://elsewhere.invalid/)',
    answer: ({ context, knobs }) =>
      context.redirect(knobs.location ?? 'https://elsewhere.invalid/'),
  },
  svg: {
    kind: 'answer',
    description: 'an SVG with a script, as a picture',
    only: ['avatars'],
    answer: ({ context }) =>
      context.body(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
        200,
        { 'Content-Type': 'image/svg+xml' },
      ),
  },
  'wrong-type': {
    kind: 'answer',
    description: 'text that says it is a WebP picture',
    only: ['avatars'],
    answer: ({ context }) =>
      context.body('This is no picture.', 200, { 'Content-Type': 'image/webp' }),
  },
} satisfies Record<string, AnswerFault>

type Status = 200 | 400 | 401 | 403 | 404 | 500 | 502 | 503

function json(
  status: Status,
  body: Record<string, unknown>,
  description: string,
  headers: Record<string, string> = {},
): AnswerFault {
  return {
    kind: 'answer',
    description,
    answer: ({ context }) => context.json(body, status, headers),
  }
}

function html(status: Status, page: string, description: string): AnswerFault {
  return { kind: 'answer', description, answer: ({ context }) => context.html(page, status) }
}

function limited(
  description: string,
  retryAfter: (play: FaultPlay) => string | undefined,
): AnswerFault {
  return {
    kind: 'answer',
    description,
    answer(play) {
      const value = retryAfter(play)
      const headers = value === undefined ? {} : { 'Retry-After': value }
      return play.context.json({ data: {}, message: 'TooManyRequests' }, 429, headers)
    },
  }
}
