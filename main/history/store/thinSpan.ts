import { listNumber } from '../schema/migrations.ts'
import type { Store } from './Store.ts'
import { thinStep } from './thinStep.ts'

interface ChangeRow {
  gifter: number
  at: number
  amount: number | null
  tie: number
}
interface StateRow {
  at: number
  complete: number
  ranks: string
  began: number
}
/** Moments of which only the last one is kept. */
interface Stretch {
  readonly first: number
  last: number
  moments: number
  readonly changes: Map<number, ChangeRow>
  state: StateRow | null
}

/**
 * Thins whole hours of an account: of each list only its last state in each hour stays, at the moment
 * of its last change in it, and so do its first state ever, the first one of each new period, and the
 * last one before it, which is how the period ended. The gains of an hour become one for each gifter.
 *
 * @param account key of the account
 * @param from UTC ms, a whole hour, as is `to`
 */
export function thinSpan(store: Store, account: number, from: number, to: number): void {
  for (const list of Object.values(listNumber)) thinList(store, account, list, from, to)
  thinGains(store, account, from, to)
}

function thinList(store: Store, account: number, list: number, from: number, to: number): void {
  const changes = store.rows<ChangeRow>(
    `SELECT gifter, at, amount, tie FROM change INDEXED BY change_by_moment
      WHERE account = ?1 AND list = ?2 AND at >= ?3 AND at < ?4 ORDER BY at`,
    account,
    list,
    from,
    to,
  )
  const states = store.rows<StateRow>(
    `SELECT at, complete, ranks, began FROM list_state
      WHERE account = ?1 AND list = ?2 AND at >= ?3 AND at < ?4 ORDER BY at`,
    account,
    list,
    from,
    to,
  )
  const first = store.row<{ at: number | null }>(
    'SELECT min(at) AS at FROM list_state WHERE account = ?1 AND list = ?2',
    account,
    list,
  )
  const kept = new Set(states.filter(({ began }) => began === 1).map(({ at }) => at))
  if (typeof first?.at === 'number') kept.add(first.at)
  for (const stretch of stretchesOf(changes, states, kept)) {
    if (stretch.moments > 1) writeStretch(store, account, list, stretch)
  }
}

function stretchesOf(
  changes: readonly ChangeRow[],
  states: readonly StateRow[],
  kept: ReadonlySet<number>,
): Stretch[] {
  const stretches: Stretch[] = []
  const stateAt = new Map(states.map((state) => [state.at, state]))
  const changesAt = new Map<number, ChangeRow[]>()
  for (const change of changes) {
    const others = changesAt.get(change.at)
    if (others) others.push(change)
    else changesAt.set(change.at, [change])
  }
  const moments = [...new Set([...changesAt.keys(), ...stateAt.keys()])].toSorted((a, b) => a - b)
  for (const at of moments) {
    const before = stretches.at(-1)
    const goesOn =
      before !== undefined &&
      Math.floor(before.last / thinStep) === Math.floor(at / thinStep) &&
      !kept.has(at) &&
      !kept.has(before.last)
    const stretch: Stretch = goesOn
      ? before
      : { first: at, last: at, moments: 0, changes: new Map(), state: null }
    if (!goesOn) stretches.push(stretch)
    stretch.last = at
    stretch.moments += 1
    stretch.state = stateAt.get(at) ?? stretch.state
    for (const change of changesAt.get(at) ?? []) stretch.changes.set(change.gifter, change)
  }
  return stretches
}

function writeStretch(store: Store, account: number, list: number, stretch: Stretch): void {
  const { first, last, changes, state } = stretch
  for (const table of ['change', 'list_state']) {
    store.run(
      `DELETE FROM ${table} WHERE account = ?1 AND list = ?2 AND at >= ?3 AND at <= ?4`,
      account,
      list,
      first,
      last,
    )
  }
  for (const { gifter, amount, tie } of changes.values()) {
    store.run(
      'INSERT INTO change (account, list, gifter, at, amount, tie) VALUES (?1, ?2, ?3, ?4, ?5, ?6)',
      account,
      list,
      gifter,
      last,
      amount,
      tie,
    )
  }
  if (!state) return
  store.run(
    `INSERT INTO list_state (account, list, at, complete, ranks, began)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
    account,
    list,
    last,
    state.complete,
    state.ranks,
    state.began,
  )
}

function thinGains(store: Store, account: number, from: number, to: number): void {
  const gains = store.rows<{
    gifter: number
    since: number
    first: number
    at: number
    amount: number
    least: number
  }>(
    `SELECT gifter, min(since) AS since, min(at) AS first, max(at) AS at, sum(amount) AS amount,
        max(least) AS least
      FROM gain WHERE account = ?1 AND at >= ?2 AND at < ?3
      GROUP BY gifter, at / ${thinStep} HAVING count(*) > 1`,
    account,
    from,
    to,
  )
  for (const { gifter, since, first, at, amount, least } of gains) {
    store.run(
      'DELETE FROM gain WHERE gifter = ?2 AND account = ?1 AND at >= ?3 AND at <= ?4',
      account,
      gifter,
      first,
      at,
    )
    if (amount === 0) continue
    store.run(
      `INSERT INTO gain (account, at, gifter, since, amount, least) VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
      account,
      at,
      gifter,
      since,
      amount,
      least,
    )
  }
}
