import type { Clock } from '../clock.ts'
import type { KickClient } from '../kick/KickClient.ts'
import { KickError } from '../kick/KickError.ts'
import type { Log } from '../log.ts'
import type { OAuth } from './createOAuth.ts'
import type { Vault } from './createVault.ts'
import { revokeTokens } from './revokeTokens.ts'
import { SessionError } from './SessionError.ts'
import type { StoredAccount, Tokens } from './storedAccount.ts'
import { VaultError } from './VaultError.ts'

/** Lends out access tokens that work. */
export interface Sessions {
  /**
   * Calls Kick with the account's access token: renewed when it is about to expire, and once more,
   * with a second call, when Kick says 401. Throws SessionError where only the user can help,
   * KickError where a renewal failed for the moment, and whatever `call` throws.
   */
  withToken<T>(accountId: string, call: (accessToken: string) => Promise<T>): Promise<T>
  /** Forgets the account, then asks Kick to end its tokens, briefly. */
  signOut(accountId: string): Promise<void>
}

export interface SessionsOptions {
  vault: Vault
  oauth: OAuth
  kick: KickClient
  clock: Clock
  log: Log
  /** Told when new tokens could not be written to the disk and live in memory. */
  onNotStored?: (error: VaultError) => void
}

/** How long before it expires a token is renewed, ms. */
const earlyMs = 5 * 60_000
/** How long an early renewal that failed is left alone while the old token still works, ms. */
const restMs = 60_000
/** How long a token that was new and refused all the same is not renewed again, ms. */
const refusedMs = 10 * 60_000

export function createSessions({
  vault,
  oauth,
  kick,
  clock,
  log,
  onNotStored = () => {},
}: SessionsOptions): Sessions {
  /** One renewal at a time for each account; who comes later waits for the same one. */
  const renewals = new Map<string, Promise<Tokens>>()
  const resting = new Map<string, number>()
  /** Last token of an account that was refused although it was new, and until when (UTC ms). */
  const refused = new Map<string, { accessToken: string; until: number }>()

  function tokensOf(accountId: string): { account: StoredAccount; tokens: Tokens } {
    const account = vault.accounts().find(({ id }) => id === accountId)
    if (!account?.tokens) throw new SessionError('sign-in-ended')
    return { account, tokens: account.tokens }
  }

  async function working(accountId: string): Promise<Tokens> {
    const { tokens } = tokensOf(accountId)
    const left = tokens.expiresAt - clock.now()
    const isResting = left > 0 && clock.now() < (resting.get(accountId) ?? 0)
    // New tokens are in the vault before they are on the disk: a renewal under way is waited for.
    if ((left > earlyMs || isResting) && !renewals.has(accountId)) return tokens
    try {
      return await renew(accountId, tokens)
    } catch (error) {
      if (left <= 0 || !(error instanceof KickError)) throw error
      // The token that is there still works: a board is worth more than an early renewal.
      resting.set(accountId, clock.now() + Math.max(restMs, error.retryAfterMs ?? 0))
      return tokens
    }
  }

  /** Tokens other than `spent`: those that somebody else has fetched meanwhile, or new ones. */
  async function renew(accountId: string, spent: Tokens): Promise<Tokens> {
    const underWay = renewals.get(accountId)
    if (underWay) return underWay
    const { account, tokens } = tokensOf(accountId)
    if (tokens.accessToken !== spent.accessToken) return tokens
    const renewal = fetchNew(account, tokens).finally(() => renewals.delete(accountId))
    renewals.set(accountId, renewal)
    return renewal
  }

  async function fetchNew(account: StoredAccount, old: Tokens): Promise<Tokens> {
    const credentials = vault.credentials()
    if (!credentials) throw new SessionError('credentials-missing')
    const { refreshToken } = old
    if (account.kind === 'broadcaster' && refreshToken === null) return end(account, old)
    try {
      const tokens =
        refreshToken === null
          ? await oauth.appToken(credentials)
          : await oauth.refresh(credentials, { ...old, refreshToken })
      return await keep(account, old, tokens)
    } catch (error) {
      if (!(error instanceof KickError)) throw error
      log.warn(`A token could not be renewed (${error.message}).`)
      if (error.oauth === 'invalid_grant') return end(account, old)
      if (error.oauth === 'invalid_client' || error.oauth === 'unauthorized_client') {
        throw new SessionError('wrong-secret')
      }
      throw asRefusedOnTheWay(error)
    }
  }

  /** Stores new tokens before anybody uses them, unless the account has moved on meanwhile. */
  async function keep(account: StoredAccount, old: Tokens, tokens: Tokens): Promise<Tokens> {
    const now = vault.accounts().find(({ id }) => id === account.id)
    if (now?.tokens?.accessToken !== old.accessToken) {
      // Signed out, or signed in anew, while Kick answered: these must not come back to life.
      await revokeTokens({ kick, clock, log }, tokens)
      return tokensOf(account.id).tokens
    }
    await save({ ...now, tokens })
    resting.delete(account.id)
    return tokens
  }

  /** Kick has ended the sign-in: who it was stays known, the dead tokens go. */
  async function end(account: StoredAccount, old: Tokens): Promise<Tokens> {
    const now = vault.accounts().find(({ id }) => id === account.id)
    if (now?.tokens && now.tokens.accessToken !== old.accessToken) return now.tokens
    if (now) await save({ ...now, tokens: null })
    throw new SessionError('sign-in-ended')
  }

  async function save(account: StoredAccount): Promise<void> {
    try {
      await vault.saveAccount(account)
    } catch (error) {
      if (!(error instanceof VaultError)) throw error
      // Memory has the new tokens and the next write takes them along. After a crash before that,
      // the old refresh token is tried again, which Kick takes (changelog of 2025-11-25).
      log.error(`New tokens could not be stored (${error.message}).`)
      onNotStored(error)
    }
  }

  function isRefused(accountId: string, { accessToken }: Tokens): boolean {
    const last = refused.get(accountId)
    return last?.accessToken === accessToken && clock.now() < last.until
  }

  return {
    async withToken(accountId, call) {
      const tokens = await working(accountId)
      try {
        return await call(tokens.accessToken)
      } catch (error) {
        if (!isUnauthorized(error) || isRefused(accountId, tokens)) throw error
      }
      const { accessToken } = await renew(accountId, tokens)
      try {
        return await call(accessToken)
      } catch (error) {
        // No token helps, as for an app token at the real leaderboard: do not spend more of them.
        const until = clock.now() + refusedMs
        if (isUnauthorized(error)) refused.set(accountId, { accessToken, until })
        throw error
      }
    },
    async signOut(accountId) {
      const account = vault.accounts().find(({ id }) => id === accountId)
      const removal = vault.removeAccount(accountId)
      if (account?.tokens) await revokeTokens({ kick, clock, log }, account.tokens)
      await removal
    },
  }
}

/** Whatever a 403 says here, it is no missing scope: no scope is asked for by this call (#411). */
function asRefusedOnTheWay(error: KickError): KickError {
  return error.kind === 'scope-missing' ? new KickError('blocked', error) : error
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof KickError && error.kind === 'unauthorized'
}
