import type { Credentials } from '../credentials.ts'
import type { StoredAccount, Tokens } from '../storedAccount.ts'

export const sampleOrigin = 'http://127.0.0.1:4000'

export const sampleCredentials: Credentials = {
  clientId: 'sample-client-id',
  clientSecret: 'sample-client-secret',
}

export function sampleTokens(mark = 'one'): Tokens {
  return {
    accessToken: `sample-access-${mark}`,
    refreshToken: `sample-refresh-${mark}`,
    expiresAt: Date.UTC(2026, 9, 5, 14),
    scopes: ['kicks:read', 'user:read', 'channel:read'],
    signedInAt: Date.UTC(2026, 9, 5, 12),
  }
}

export function sampleAccount(id = '4242', mark = 'one'): StoredAccount {
  return { id, kind: 'broadcaster', name: `streamer ${id}`, tokens: sampleTokens(mark) }
}
