import type { Context } from 'hono'

/** Statuses and texts of go-oauth2, which is what Kick's answers look like (API facts, 2.2). */
const answers = {
  invalid_request: [
    400,
    'The request is missing a required parameter, includes an invalid parameter value, includes a parameter more than once, or is otherwise malformed',
  ],
  invalid_client: [401, 'Client authentication failed'],
  invalid_grant: [
    401,
    'The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client',
  ],
  unsupported_grant_type: [
    401,
    'The authorization grant type is not supported by the authorization server',
  ],
} as const

/** An error of the token endpoint. */
export function oauthError(context: Context, error: keyof typeof answers): Response {
  const [status, description] = answers[error]
  return tokenAnswer(context, { error, error_description: description }, status)
}

/** A JSON answer with the headers of Kick's token endpoint. */
export function tokenAnswer(
  context: Context,
  body: Record<string, unknown>,
  status: 200 | 400 | 401 = 200,
): Response {
  return context.body(JSON.stringify(body), status, {
    'Content-Type': 'application/json;charset=UTF-8',
    'Cache-Control': 'no-store',
    Pragma: 'no-cache',
  })
}
