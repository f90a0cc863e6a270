import { describe, expect, it } from 'vitest'
import { classifyFailure } from './classifyFailure.ts'
import { KickError } from './KickError.ts'

/** As Node's fetch fails: a TypeError whose cause carries the code. */
function nodeFailure(code: string): Error {
  return new TypeError('fetch failed', {
    cause: Object.assign(new Error('host SECRET'), { code }),
  })
}

describe('Chromium, as Electron reports it', () => {
  it.each([
    ['ERR_INTERNET_DISCONNECTED', 'offline'],
    ['ERR_NAME_NOT_RESOLVED', 'offline'],
    ['ERR_NETWORK_CHANGED', 'offline'],
    ['ERR_ADDRESS_UNREACHABLE', 'offline'],
    ['ERR_CONNECTION_REFUSED', 'offline'],
    ['ERR_CONNECTION_RESET', 'offline'],
    ['ERR_CONNECTION_CLOSED', 'offline'],
    ['ERR_CONNECTION_ABORTED', 'offline'],
    ['ERR_CONNECTION_TIMED_OUT', 'timed-out'],
    ['ERR_TIMED_OUT', 'timed-out'],
    ['ERR_CERT_AUTHORITY_INVALID', 'certificate'],
    ['ERR_CERT_DATE_INVALID', 'certificate'],
    ['ERR_CERT_COMMON_NAME_INVALID', 'certificate'],
    ['ERR_SSL_PROTOCOL_ERROR', 'certificate'],
    ['ERR_BAD_SSL_CLIENT_AUTH_CERT', 'certificate'],
    ['ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN', 'certificate'],
    ['ERR_PROXY_CONNECTION_FAILED', 'offline'],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'offline'],
    ['ERR_NO_SUPPORTED_PROXIES', 'offline'],
    ['ERR_TOO_MANY_REDIRECTS', 'redirected'],
    ['ERR_UNSAFE_REDIRECT', 'redirected'],
    ['ERR_BLOCKED_BY_ADMINISTRATOR', 'blocked'],
    ['ERR_EMPTY_RESPONSE', 'offline'],
    ['ERR_INCOMPLETE_CHUNKED_ENCODING', 'offline'],
    ['ERR_CONTENT_LENGTH_MISMATCH', 'offline'],
    ['ERR_HTTP2_PROTOCOL_ERROR', 'offline'],
    ['ERR_INVALID_HTTP_RESPONSE', 'server-trouble'],
    ['ERR_CONTENT_DECODING_FAILED', 'server-trouble'],
    ['ERR_SOMETHING_NEW', 'offline'],
  ])('net::%s is %s', (code, kind) => {
    expect(classifyFailure(new Error(`net::${code}`))).toMatchObject({ kind, code, status: null })
  })
})

describe('Node', () => {
  it.each([
    ['ENOTFOUND', 'offline'],
    ['EAI_AGAIN', 'offline'],
    ['ECONNREFUSED', 'offline'],
    ['ECONNRESET', 'offline'],
    ['ENETUNREACH', 'offline'],
    ['EHOSTUNREACH', 'offline'],
    ['EPIPE', 'offline'],
    ['UND_ERR_SOCKET', 'offline'],
    ['ETIMEDOUT', 'timed-out'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timed-out'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timed-out'],
    ['UND_ERR_BODY_TIMEOUT', 'timed-out'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'certificate'],
    ['EPROTO', 'certificate'],
    ['HPE_INVALID_CONSTANT', 'server-trouble'],
    ['UND_ERR_HEADERS_OVERFLOW', 'server-trouble'],
    ['UND_ERR_RESPONSE_STATUS_CODE', 'server-trouble'],
    ['Z_DATA_ERROR', 'server-trouble'],
  ])('%s is %s', (code, kind) => {
    expect(classifyFailure(nodeFailure(code))).toMatchObject({ kind, code })
  })

  it('looks into the attempts on both address families', () => {
    const attempts = new AggregateError([
      Object.assign(new Error('::1'), { code: 'ECONNREFUSED' }),
      Object.assign(new Error('127.0.0.1'), { code: 'ECONNREFUSED' }),
    ])
    const failure = classifyFailure(new TypeError('fetch failed', { cause: attempts }))
    expect(failure).toMatchObject({ kind: 'offline', code: 'ECONNREFUSED' })
  })

  it('knows a time-out signal', () => {
    expect(classifyFailure(new DOMException('', 'TimeoutError')).kind).toBe('timed-out')
  })

  it('knows a refused redirect', () => {
    const refused = new TypeError('fetch failed', { cause: new Error('unexpected redirect') })
    expect(classifyFailure(refused).kind).toBe('redirected')
  })
})

it('finds a KickError that another library has wrapped', () => {
  const kickError = new KickError('too-large')
  expect(classifyFailure(new Error('wrapped', { cause: kickError }))).toBe(kickError)
})

it('comes to an end with causes that go round', () => {
  const error = new Error('round')
  error.cause = error
  expect(classifyFailure(error).kind).toBe('offline')
})

it.each([undefined, null, 'text', 42, {}, [], new AggregateError([])])(
  'makes do with %o',
  (odd) => {
    expect(classifyFailure(odd)).toMatchObject({ kind: 'offline', code: null })
  },
)

it('repeats nothing but a code', () => {
  const failure = classifyFailure(nodeFailure('ENOTFOUND'))
  expect(`${failure.stack} ${JSON.stringify(failure)}`).not.toContain('SECRET')
  const odd = classifyFailure(Object.assign(new Error('x'), { code: 'my secret is abc' }))
  expect(odd.code).toBeNull()
})
