import type { Period } from '../../contract/period.ts'

/** A row as Kick gives it, before anything is decided about it. */
export interface RankedGifter {
  /** Digits; compared as a number of any size. */
  readonly userId: string
  readonly username: string
  /** KICKs, a safe integer. */
  readonly amount: number
  /** Kick's own rank, null where it gave none. */
  readonly rank: number | null
  readonly verified: boolean | null
  readonly picture: string | null
}

/** A row of a board, with the rank that is shown. */
export interface Gifter {
  readonly userId: string
  /** As Kick gives it, empty where Kick gives none. */
  readonly name: string
  /** KICKs */
  readonly amount: number
  readonly rank: number
  readonly verified: boolean | null
  readonly picture: string | null
}

/** One leaderboard at one moment: sorted, each user once, ranks consistent with the amounts. */
export interface Board {
  readonly period: Period
  /** When Kick answered, UTC ms. */
  readonly readAt: number
  /** False when the list was as long as asked for, so that gifters below it are unknown. */
  readonly complete: boolean
  /** Sum of the rows, KICKs. */
  readonly total: number
  readonly rows: readonly Gifter[]
}
