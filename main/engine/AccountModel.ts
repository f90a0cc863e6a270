import type { Period } from '../../contract/period.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Board } from '../board/Board.ts'

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
  /** When a period was first seen to have begun again since the user last looked (UTC ms). */
  readonly restarts: ReadonlyMap<Period, number>
  /** User id of who leads, which a tie at the top does not change. */
  readonly leaders: ReadonlyMap<Period, string>
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
    problem: null,
    nextReadAt: null,
    reading: false,
    ...known,
  }
}
