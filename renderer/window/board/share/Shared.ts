import type { BoardLine } from '../BoardLine.ts'

/** A board as it is given to others: all its rows by rank, whatever the page filters. */
export interface Shared {
  channel: string
  /** "this week", "since 21:14" */
  what: string
  /** When Kick answered (UTC ms). */
  at: number
  /** KICKs */
  total: number
  lines: readonly BoardLine[]
  gains: boolean
}
