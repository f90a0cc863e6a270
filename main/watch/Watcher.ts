import type { Period } from '../../contract/period.ts'
import type { Board } from '../board/Board.ts'
import type { Clock, Disposer } from '../clock.ts'
import type { KickClient } from '../kick/KickClient.ts'
import type { Log } from '../log.ts'
import type { RequestQueue } from './RequestQueue.ts'
import type { WatchEvent } from './WatchEvent.ts'
import type { WithToken } from './WithToken.ts'

/** Keeps the boards of one account fresh. */
export interface Watcher {
  /** Reads at once and then in intervals. */
  start(): void
  /**
   * Reads the chosen period as soon as the limits allow, also while an account waits to be renewed;
   * joins a reading that is under way. Ends when that reading has ended, well or not, or when the
   * watcher was suspended or disposed.
   */
  refreshNow(): Promise<void>
  /** The account was signed in again: what had stopped begins again. */
  renewed(): void
  /** Nothing is asked, and a late answer dropped, until `resume`. */
  suspend(): void
  /** One reading at once. */
  resume(): void
  /** What the system says of its network: only a reason to try earlier, never one to stop. */
  networkChanged(online: boolean): void
  dispose(): void
  subscribe(listen: (event: WatchEvent) => void): Disposer
}

export interface WatcherParts {
  accountId: string
  broadcasterUserId: string
  kind: 'broadcaster' | 'app'
  withToken: WithToken
  kick: Pick<KickClient, 'leaderboard' | 'channels'>
  queue: RequestQueue
  clock: Clock
  /** Wait between two readings of the chosen period (ms), asked for each time. */
  intervalMs: () => number
  period: () => Period
  log: Log
  /** The board that is shown, also one of an earlier start. */
  lastBoard?: (period: Period) => Board | undefined
  random?: () => number
  /** Whether this account is the one on show; such a board goes first. */
  isChosen?: () => boolean
  /** The broadcaster's name for the channel event, empty while unknown. */
  nameOf?: (userId: string) => string
}
