import type { Gifter } from './Board.ts'

/** What happened to one gifter of the newer board. */
export interface GifterChange {
  readonly kind: 'new' | 'up' | 'down' | 'none'
  /** Ranks climbed or lost; 0 for `new` and `none`. */
  readonly places: number
  /**
   * KICKs gained, negative after a correction. For somebody who was not in a list that was cut at
   * its end it is the least that is certain: the amount above the last row of that list.
   */
  readonly gain: number
}

/** What lies between two readings of the same board. */
export interface BoardChange {
  /** The period began again: nothing but `renamed` is a change then, and all amounts are gains. */
  readonly rollover: boolean
  /** One entry for each row of the newer board. */
  readonly byUser: ReadonlyMap<string, GifterChange>
  /** Gifters who certainly vanished; whoever may have dropped below a cut list is not among them. */
  readonly gone: readonly Gifter[]
  readonly renamed: readonly { userId: string; from: string; to: string }[]
  /** Amounts that Kick lowered (KICKs), as after a refund. */
  readonly corrections: readonly { userId: string; from: number; to: number }[]
  readonly leader: {
    readonly before: Gifter | null
    /** Who leads now: give the id as `incumbent` to the next comparison. */
    readonly after: Gifter | null
    readonly changed: boolean
  }
}
