import { KickError } from './KickError.ts'
import type { KickErrorKind } from './KickError.ts'

/** Longest chain of causes that is followed; one that bites its tail ends here too. */
const maxDepth = 6

/** Chromium's and Node's network codes, the first that matches decides. */
const kindsByCode: readonly (readonly [RegExp, KickErrorKind])[] = [
  [/TIMED_?OUT|_TIMEOUT$|^UND_ERR_\w+_TIMEOUT$/, 'timed-out'],
  [/^ERR_(CERT|SSL|BAD_SSL|TLS)_|CERT|^UNABLE_TO_|^EPROTO$|^ERR_INSECURE_RESPONSE$/, 'certificate'],
  [/REDIRECT/, 'redirected'],
  [/^ERR_BLOCKED_BY_/, 'blocked'],
  [/^ERR_(INVALID_HTTP_RESPONSE|RESPONSE_HEADERS_|CONTENT_DECODING_)|^HPE_/, 'server-trouble'],
  [/^UND_ERR_(RESPONSE|HEADERS_OVERFLOW)|^Z_/, 'server-trouble'],
]

/**
 * What a request that came to no answer means. Understands Electron's `net.fetch` (Chromium's
 * `net::ERR_*`) and Node's `fetch` (a code on the error or on one of its causes), and finds a
 * `KickError` that another library has wrapped. All that is left over counts as 'offline': no
 * connection came about, or it broke.
 */
export function classifyFailure(error: unknown): KickError {
  const chain = causesOf(error)
  const known = chain.find((one) => one instanceof KickError)
  if (known instanceof KickError) return known

  for (const one of chain) {
    const { name, message } = describe(one)
    if (name === 'TimeoutError') return new KickError('timed-out')
    // Electron's words where `redirect: 'manual'` meets one, and Node's where it is 'error'.
    if (/redirect was cancelled|unexpected redirect/i.test(message)) {
      return new KickError('redirected')
    }
  }
  const code = chain.map(codeOf).find((one) => one !== null) ?? null
  const kind = kindsByCode.find(([pattern]) => code !== null && pattern.test(code))?.[1]
  return new KickError(kind ?? 'offline', { code })
}

/** The error, its causes and, where several attempts failed together, the first of each. */
function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = []
  let current = error
  while (current !== undefined && current !== null && chain.length < maxDepth) {
    chain.push(current)
    current =
      current instanceof AggregateError && current.cause === undefined
        ? (current.errors as unknown[])[0]
        : read(current, 'cause')
  }
  return chain
}

function describe(error: unknown): { name: string; message: string } {
  if (typeof error === 'string') return { name: '', message: error }
  const name = read(error, 'name')
  const message = read(error, 'message')
  return {
    name: typeof name === 'string' ? name : '',
    message: typeof message === 'string' ? message : '',
  }
}

/** The network code, never longer or looser than a code is: it goes into the error's message. */
function codeOf(error: unknown): string | null {
  const { message } = describe(error)
  const chromium = /\bnet::(ERR_[A-Z0-9_]{1,60})/.exec(message)?.[1]
  if (chromium !== undefined) return chromium
  const code = read(error, 'code')
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : null
}

function read(from: unknown, key: 'cause' | 'code' | 'message' | 'name'): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, key) : undefined
}
