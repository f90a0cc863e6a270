import type { Sandbox } from '../startSandbox.ts'
import { askToken } from './askToken.ts'
import { authorizeUrl, redirectUri, verifier } from './authorizeUrl.ts'

/** The five fields of a token answer. */
export interface TokenAnswer {
  access_token: string
  token_type: string
  refresh_token: string
  expires_in: number
  scope: string
}

/** The code of an approval given at once. */
export async function approvedCode(
  sandbox: Sandbox,
  changes: Record<string, string> = {},
): Promise<string> {
  sandbox.control.switches({ consent: 'approve' })
  const answer = await fetch(authorizeUrl(sandbox.url, changes), { redirect: 'manual' })
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code')
  if (!code) throw new Error('The sandbox gave no code.')
  return code
}

/** Exchanges a code. */
export function exchange(
  sandbox: Sandbox,
  code: string,
  changes: Record<string, string> = {},
): Promise<Response> {
  return askToken(sandbox.url, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    ...changes,
  })
}

/** Approves and exchanges: a fresh pair of tokens. */
export async function signIn(sandbox: Sandbox, scope?: string): Promise<TokenAnswer> {
  const code = await approvedCode(sandbox, scope === undefined ? {} : { scope })
  return (await (await exchange(sandbox, code)).json()) as TokenAnswer
}

/** Asks the API with a bearer token. */
export function ask(sandbox: Sandbox, path: string, token?: string): Promise<Response> {
  const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {}
  return fetch(sandbox.url + path, { headers, redirect: 'manual' })
}
