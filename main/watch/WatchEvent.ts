import type { Problem } from '../../contract/problem.ts'
import type { Board } from '../board/Board.ts'

/** What a watcher tells. Frozen; times are UTC ms, recomputed with each event. */
export type WatchEvent =
  /** A request for a board is on its way. */
  | { readonly kind: 'reading' }
  /** Boards of one answer: all periods at once, or the one that was asked for. */
  | { readonly kind: 'boards'; readonly boards: readonly Board[]; readonly readAt: number }
  /** `name` is empty until it is known. */
  | {
      readonly kind: 'channel'
      readonly live: boolean | null
      readonly liveSince: number | null
      readonly slug: string
      readonly name: string
    }
  /**
   * A reading failed. Without `nextReadAt` the user has to renew the account; meanwhile it is tried
   * now and then whether Kick has come to another mind (see `quietTryMs`).
   */
  | { readonly kind: 'trouble'; readonly problem: Problem; readonly nextReadAt: number | null }
  /** Nothing is on its way: the next reading begins then, also one that waits for the budget. */
  | { readonly kind: 'idle'; readonly nextReadAt: number }
