import type { SignInView } from '../../contract/state.ts'
import type { Clock } from '../clock.ts'
import type { KickClient } from '../kick/KickClient.ts'
import type { Log } from '../log.ts'
import type { OAuth } from './createOAuth.ts'
import type { Vault } from './createVault.ts'
import type { CallbackTexts } from './resultPage.ts'
import type { StoredAccount } from './storedAccount.ts'
import type { VaultError } from './VaultError.ts'

export interface SignInOptions {
  vault: Vault
  oauth: OAuth
  kick: KickClient
  clock: Clock
  log: Log
  /** Rejects where no browser opened. */
  openBrowser: (url: string) => Promise<void>
  port: () => number
  scopes: readonly string[]
  texts: CallbackTexts
  /** How long the user has in the browser, ms. */
  limitMs?: number
  /** First read of the board, shown as a step; a failure is the board's trouble, not ours. */
  readBoard?: (account: StoredAccount) => Promise<void>
  /** Told when the account could not be written to the disk and lives in memory. */
  onNotStored?: (error: VaultError) => void
}

/** Why a sign-in stopped on purpose. */
export type StopReason = 'cancelled' | 'replaced'

/** What a running sign-in shares with the outside. */
export interface Attempt {
  /** Aborted with a `StopReason`. */
  signal: AbortSignal
  show(view: SignInView): void
  /** Set while the browser is away. */
  url: string | null
  /** Set while the step `other-user` waits. */
  answerOtherUser: ((accept: boolean) => void) | null
}
