import type { Store } from '../store/Store.ts'
import type { DigestState } from './DigestState.ts'
import type { Digested } from './takeUp.ts'

/** Writes what is new in the digest of an account; to be called within a transaction. */
export function writeDigest(store: Store, state: DigestState, news: Digested): void {
  const { account, until, total, peak, largest } = state
  for (const gifter of news.faces) {
    const face = state.faces.get(gifter)
    if (!face) continue
    store.run(
      `INSERT OR REPLACE INTO face (account, gifter, first_at, last_at, lifetime,
        best_list, best_rank, best_amount, best_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)`,
      account,
      gifter,
      face.firstAt,
      face.lastAt,
      face.lifetime,
      face.best?.list ?? null,
      face.best?.rank ?? null,
      face.best?.amount ?? null,
      face.best?.at ?? null,
    )
  }
  for (const { list, endedAt, gifter, readAt, rank, amount } of news.finals) {
    store.run(
      `INSERT INTO final (account, list, ended_at, gifter, read_at, rank, amount)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
      account,
      list,
      endedAt,
      gifter,
      readAt,
      rank,
      amount,
    )
  }
  for (const { at, kind, gifter, value } of news.milestones) {
    store.run(
      'INSERT INTO milestone (account, at, kind, gifter, value) VALUES (?1, ?2, ?3, ?4, ?5)',
      account,
      at,
      kind,
      gifter,
      value,
    )
  }
  store.run(
    `INSERT OR REPLACE INTO digest (account, until, total, peak, largest)
      VALUES (?1, ?2, ?3, ?4, ?5)`,
    account,
    until,
    total,
    peak,
    largest,
  )
}
