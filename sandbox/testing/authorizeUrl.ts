import { createHash } from 'node:crypto'

/** A verifier of the shortest allowed length. */
export const verifier = 'v'.repeat(43)
export const redirectUri = 'http://localhost:28135/callback'

/** An authorize address that Kick accepts; `changes` replaces or (with undefined) leaves out. */
export function authorizeUrl(
  origin: string,
  changes: Record<string, string | undefined> = {},
): string {
  const parameters: Record<string, string | undefined> = {
    client_id: 'sandbox-client',
    response_type: 'code',
    redirect_uri: redirectUri,
    state: 'a state & more',
    scope: 'kicks:read user:read channel:read',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value)
  return `${origin}/oauth/authorize?${query}`
}
