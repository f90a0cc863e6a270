import type { Span } from '../../contract/history/values.ts'
import type { Period } from '../../contract/period.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Board } from '../board/Board.ts'
import type { Lead } from '../board/followLead.ts'
import type { StreamCount } from './StreamCount.ts'

/** What is known of one account. Immutable: each change makes a new one. */
export interface AccountModel {
  /** The broadcaster's user id. */
  readonly id: string
  readonly kind: 'broadcaster' | 'app'
  readonly name: string
  readonly slug: string
  readonly live: boolean | null
  /** UTC ms. */
  readonly liveSince: number | null
  readonly boards: ReadonlyMap<Period, Board>
  /** The boards as the user last saw them: what movement and gain are measured from. */
  readonly baseline: ReadonlyMap<Period, Board>
  /** First answers of the present periods, where one was noticed (UTC ms). */
  readonly restarts: ReadonlyMap<Period, number>
  /** Who leads, which a tie at the top does not change. */
  readonly leaders: ReadonlyMap<Period, Lead>
  /** Boards as they were after each of the last readings, oldest first; not kept over a restart. */
  readonly recent: readonly ReadonlyMap<Period, Board>[]
  /** The stream that Kick says runs, or ran last. */
  readonly kickStream: StreamCount | null
  /** Counted from a moment that the user chose; goes before Kick's. */
  readonly ownStream: StreamCount | null
  /** The newest reading that the user saw (UTC ms), null before the first look. */
  readonly seenAt: number | null
  /** The last time that nobody looked for long, until the user has heard of it. */
  readonly away: Span | null
  readonly problem: Problem | null
  readonly nextReadAt: number | null
  readonly reading: boolean
}

export function newAccount(
  known: Pick<AccountModel, 'id' | 'kind' | 'name'> & Partial<AccountModel>,
): AccountModel {
  return {
    slug: '',
    live: null,
    liveSince: null,
    boards: new Map(),
    baseline: new Map(),
    restarts: new Map(),
    leaders: new Map(),
    recent: [],
    kickStream: null,
    ownStream: null,
    seenAt: null,
    away: null,
    problem: null,
    nextReadAt: null,
    reading: false,
    ...known,
  }
}
