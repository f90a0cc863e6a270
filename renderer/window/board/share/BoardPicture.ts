/** What a picture of the board shows; all words are ready to be drawn. */
export interface BoardPicture {
  channel: string
  /** "KICKs this week" */
  what: string
  /** The day it shows. */
  day: string
  /** "214,630 KICKs, 87 gifters" */
  sum: string
  /** The first ten at most. */
  rows: readonly PictureRow[]
}

export interface PictureRow {
  rank: number
  name: string
  amount: string
  /** Share of the first one's amount, 0 to 1. */
  part: number
  initial: string
  /** Number of the avatar's color. */
  color: number
  /** Address on the page's own scheme, null where there is none. */
  avatar: string | null
}
