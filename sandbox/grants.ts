import { randomInt } from 'node:crypto'
import type { KickApp } from './kickApps.ts'
import type { SandboxClock } from './sandboxClock.ts'

/** Seconds, as Kick's answers say them. */
export const userTokenSeconds = 7200
export const appTokenSeconds = 5_184_000
const codeMs = 10 * 60_000
/** The chain of refreshes ends so long after the sign-in, however often it was renewed (#397). */
const chainMs = 30 * 86_400_000
/** How long a used refresh token is still taken. Kick says "reusable/flexible" and no number. */
const reuseMs = 10 * 60_000

/** What a browser's approval is bound to. */
export interface CodeGrant {
  clientId: string
  redirectUri: string
  codeChallenge: string
  scope: string
  userId: number
}

/** One sign-in: all tokens that came from one approval. */
interface Chain {
  clientId: string
  userId: number
  scope: string
  /** UTC milliseconds. */
  since: number
  dead: boolean
}

export interface AccessToken {
  token: string
  kind: 'user' | 'app'
  clientId: string
  scope: string
  /** Absent for an app token: it has no self. */
  userId: number | undefined
  /** UTC milliseconds. */
  expiresAt: number
  dead: boolean
}

interface RefreshToken {
  chain: Chain
  usedAt: number | undefined
  dead: boolean
}

/** A fresh pair; `scope` is what was granted. */
export interface TokenPair {
  accessToken: string
  refreshToken: string
  scope: string
}

/** Codes and tokens that have been handed out, on the sandbox's clock. */
export interface Grants {
  issueCode(grant: CodeGrant): string
  /** Takes a code out of circulation; undefined when it is unknown, used or older than 10 min. */
  takeCode(code: string): CodeGrant | undefined
  startChain(grant: CodeGrant): TokenPair
  /** A new pair, or undefined when the refresh token is no longer good for this client. */
  refresh(refreshToken: string, clientId: string, strict: boolean): TokenPair | undefined
  issueAppToken(app: KickApp): string
  /** The live access token, or undefined when it is unknown, expired or revoked. */
  access(token: string): AccessToken | undefined
  /** A refresh token takes its whole chain with it. */
  revoke(token: string): void
  /** Ends access tokens now, as if their time had passed. */
  expireAccessTokens(): void
  /** Ends every sign-in: no refresh token is good any more. Access tokens live on. */
  killChains(): void
  /** Everything that was handed out and must not turn up elsewhere. */
  secrets(): { codes: string[]; accessTokens: string[]; refreshTokens: string[] }
}

export function createGrants(clock: SandboxClock): Grants {
  const codes = new Map<string, { grant: CodeGrant; expiresAt: number; used: boolean }>()
  const accessTokens = new Map<string, AccessToken>()
  const chainOfAccess = new Map<string, Chain>()
  const refreshTokens = new Map<string, RefreshToken>()

  function issueAccess(
    from: { kind: 'user' | 'app'; clientId: string; scope: string; userId: number | undefined },
    seconds: number,
  ): string {
    const token = createToken()
    const expiresAt = clock.now() + seconds * 1000
    accessTokens.set(token, { token, ...from, expiresAt, dead: false })
    return token
  }

  function issuePair(chain: Chain): TokenPair {
    const { clientId, scope, userId } = chain
    const accessToken = issueAccess({ kind: 'user', clientId, scope, userId }, userTokenSeconds)
    chainOfAccess.set(accessToken, chain)
    const refreshToken = createToken()
    refreshTokens.set(refreshToken, { chain, usedAt: undefined, dead: false })
    return { accessToken, refreshToken, scope }
  }

  return {
    issueCode(grant) {
      const code = createToken()
      codes.set(code, { grant, expiresAt: clock.now() + codeMs, used: false })
      return code
    },
    takeCode(code) {
      const found = codes.get(code)
      if (!found || found.used) return undefined
      found.used = true
      return found.expiresAt > clock.now() ? found.grant : undefined
    },
    startChain: ({ clientId, userId, scope }) =>
      issuePair({ clientId, userId, scope, since: clock.now(), dead: false }),
    refresh(refreshToken, clientId, strict) {
      const found = refreshTokens.get(refreshToken)
      if (!found || found.dead || found.chain.dead || found.chain.clientId !== clientId) {
        return undefined
      }
      const now = clock.now()
      if (now >= found.chain.since + chainMs) return undefined
      if (found.usedAt !== undefined && (strict || now >= found.usedAt + reuseMs)) return undefined
      found.usedAt ??= now
      return issuePair(found.chain)
    },
    issueAppToken: (app) =>
      issueAccess(
        { kind: 'app', clientId: app.clientId, scope: '', userId: undefined },
        appTokenSeconds,
      ),
    access(token) {
      const found = accessTokens.get(token)
      return found && !found.dead && found.expiresAt > clock.now() ? found : undefined
    },
    revoke(token) {
      const access = accessTokens.get(token)
      if (access) access.dead = true
      const chain = refreshTokens.get(token)?.chain
      if (!chain) return
      chain.dead = true
      for (const [value, of] of chainOfAccess) {
        const sibling = accessTokens.get(value)
        if (of === chain && sibling) sibling.dead = true
      }
    },
    expireAccessTokens() {
      for (const access of accessTokens.values()) access.expiresAt = clock.now()
    },
    killChains() {
      for (const { chain } of refreshTokens.values()) chain.dead = true
    },
    secrets: () => ({
      codes: [...codes.keys()],
      accessTokens: [...accessTokens.keys()],
      refreshTokens: [...refreshTokens.keys()],
    }),
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** 48 upper-case characters, the form of Kick's tokens and codes. Not from the seed: never twice. */
function createToken(): string {
  return Array.from({ length: 48 }, () => alphabet[randomInt(alphabet.length)]).join('')
}
