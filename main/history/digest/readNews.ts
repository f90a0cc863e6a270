import { readColumns } from '../queries/readColumns.ts'
import { listNumber } from '../schema/migrations.ts'
import type { Store } from '../store/Store.ts'

/** What happened at one moment (UTC ms). */
export interface News {
  readonly at: number
  readonly lists: Map<number, ListNews>
  readonly gains: { gifter: number; amount: number; least: boolean }[]
}

export interface ListNews {
  state: { ranks: string; began: boolean } | null
  readonly changes: { gifter: number; amount: number | null; tie: number }[]
}

/** All that was recorded of an account (by its key) after a moment, oldest first. */
export function readNews(store: Store, account: number, after: number): News[] {
  const news = new Map<number, News>()
  const newsAt = (at: number): News => {
    const known = news.get(at) ?? { at, lists: new Map(), gains: [] }
    news.set(at, known)
    return known
  }
  const listAt = (at: number, list: number): ListNews => {
    const { lists } = newsAt(at)
    const known = lists.get(list) ?? { state: null, changes: [] }
    lists.set(list, known)
    return known
  }

  for (const list of Object.values(listNumber)) {
    const states = store.rows<{ at: number; ranks: string; began: number }>(
      'SELECT at, ranks, began FROM list_state WHERE account = ?1 AND list = ?2 AND at > ?3',
      account,
      list,
      after,
    )
    for (const { at, ranks, began } of states) {
      listAt(at, list).state = { ranks, began: began === 1 }
    }
    // All of a year is read along the primary key, the little of a minute by its moments.
    const way = after < 0 ? 'NOT INDEXED' : 'INDEXED BY change_by_moment'
    const changes = readColumns<'at' | 'gifter' | 'amount' | 'tie', number | null>(
      store,
      ['at', 'gifter', 'amount', 'tie'],
      `SELECT at, gifter, amount, tie FROM change ${way}
        WHERE account = ?1 AND list = ?2 AND at > ?3`,
      account,
      list,
      after,
    )
    for (const [index, gifter] of changes.gifter.entries()) {
      listAt(changes.at[index] ?? 0, list).changes.push({
        gifter: gifter ?? 0,
        amount: changes.amount[index] ?? null,
        tie: changes.tie[index] ?? 0,
      })
    }
  }
  const gains = readColumns(
    store,
    ['at', 'gifter', 'amount', 'least'],
    'SELECT at, gifter, amount, least FROM gain WHERE account = ?1 AND at > ?2',
    account,
    after,
  )
  for (const [index, gifter] of gains.gifter.entries()) {
    newsAt(gains.at[index] ?? 0).gains.push({
      gifter,
      amount: gains.amount[index] ?? 0,
      least: gains.least[index] === 1,
    })
  }
  return [...news.values()].toSorted((first, second) => first.at - second.at)
}
