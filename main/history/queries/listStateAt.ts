import type { Asked } from './Asked.ts'

export interface ListStateRow {
  readonly at: number
  /** As in the column of that name. */
  readonly ranks: string
}

/** How a list ranked until a moment (UTC ms), oldest first. */
export function readListStates(
  { store, account }: Asked,
  list: number,
  to: number,
): ListStateRow[] {
  return store.rows<ListStateRow>(
    `SELECT at, ranks FROM list_state WHERE account = ?1 AND list = ?2 AND at <= ?3 ORDER BY at`,
    account,
    list,
    to,
  )
}

/** The ranks at moments that never fall. */
export function listStateAt(states: readonly ListStateRow[]): (at: number) => string {
  let next = 0
  let ranks = 'shared'
  return (at) => {
    for (let state = states[next]; state && state.at <= at; state = states[next]) {
      ranks = state.ranks
      next++
    }
    return ranks
  }
}
