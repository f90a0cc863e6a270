/** A list as of the last reading that was taken up, by the keys of its gifters. */
export interface ListNow {
  readonly rows: Map<number, { amount: number; tie: number }>
  /** As in the column of that name. */
  ranks: string
}

/** A row of the table of that name. */
export interface Face {
  firstAt: number
  /** Null while on a board. */
  lastAt: number | null
  lifetime: number | null
  best: { list: number; rank: number; amount: number; at: number } | null
}

/** What is known of a channel as of `until`, so that the next reading needs only what is new. */
export interface DigestState {
  /** Key of the account. */
  readonly account: number
  /** The reading until which all was taken up (UTC ms), -1 before the first. */
  until: number
  /** Sums of all gains, and the largest one, KICKs. */
  total: number
  peak: number
  largest: number
  readonly lists: Map<number, ListNow>
  readonly faces: Map<number, Face>
}
