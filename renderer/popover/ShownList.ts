import type { Movement } from '../../contract/state.ts'

/** One line of the popover's list, of a period or of what was gained. */
export interface ShownRow {
  userId: string
  /** As Kick gives it. */
  name: string
  rank: number
  avatar: string | null
  /** Null where the list knows none; then no space is kept for it. */
  movement: Movement | null
  /** KICKs since the user last looked, 0 where the figure itself says so. */
  gain: number
  /** What stands at the line's end: "52,310", "+2,000", "≥ 500". */
  figure: string
  /** What the figure leaves out, as a tooltip. */
  figureHint: string | undefined
  /** The line's accessible name. */
  label: string
}

/** What the popover lists, with the words around it. */
export interface ShownList {
  /** Rows glide only within one key. */
  key: string
  rows: readonly ShownRow[]
  /** What stands under the first row, which is drawn large; null where nobody leads. */
  lead: string | null
  /** How long the first one has led, where that is known. */
  leadFor: string | null
  /** "104,300", "KICKs this week". */
  total: string
  totalWords: string
  totalHint: string | undefined
  /** "87 gifters", "top 100". */
  count: string
}
