import { oauthErrorCodes } from './KickError.ts'
import type { OAuthErrorCode } from './KickError.ts'
import { parseJson } from './parseJson.ts'

/**
 * In which form an error came: the API's envelope, an OAuth error, the edge's JSON, a page, a bare
 * `message`, nothing, or something else (API facts, section 6).
 */
export type ErrorForm = 'envelope' | 'oauth' | 'edge' | 'page' | 'message' | 'empty' | 'other'

export interface ErrorBody {
  form: ErrorForm
  oauth: OAuthErrorCode | null
}

/** Recognizes the form of an error's body. Never throws, and keeps none of its text. */
export function readErrorBody(text: string, contentType: string | null): ErrorBody {
  const trimmed = text.trimStart()
  if (trimmed === '') return { form: 'empty', oauth: null }
  if (/^text\/html\b/i.test(contentType ?? '') || trimmed.startsWith('<')) {
    return { form: 'page', oauth: null }
  }
  const body = tryParse(text)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { form: 'other', oauth: null }
  }
  const { error, reference, data, message } = body as Record<string, unknown>
  const oauth = oauthErrorCodes.find((code) => code === error) ?? null
  if (oauth !== null) return { form: 'oauth', oauth }
  if (typeof error === 'string') {
    const byEdge = reference !== undefined || /security policy|blocked/i.test(error)
    return { form: byEdge ? 'edge' : 'other', oauth: null }
  }
  if (data !== undefined) return { form: 'envelope', oauth: null }
  return { form: typeof message === 'string' ? 'message' : 'other', oauth: null }
}

function tryParse(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}
