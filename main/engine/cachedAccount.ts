import type { Board } from '../board/Board.ts'
import type { Person } from '../watch/People.ts'
import { newAccount, type AccountModel } from './AccountModel.ts'
import type { CachedAccount } from './boardCache.ts'
import { fromCachedStream, toCachedStream } from './cachedStream.ts'

/** What of an account, and of whom it knows, outlives a restart in `boards.json`. */
export function toCached(account: AccountModel, people: readonly Person[]): CachedAccount {
  return {
    id: account.id,
    kind: account.kind,
    name: account.name,
    slug: account.slug,
    boards: [...account.boards.values()].map(copy),
    baseline: [...account.baseline.values()].map(copy),
    restarts: Object.fromEntries(account.restarts),
    leaders: Object.fromEntries(account.leaders),
    kickStream: toCachedStream(account.kickStream),
    ownStream: toCachedStream(account.ownStream),
    seenAt: account.seenAt,
    away: account.away,
    people: [...people],
  }
}

export function fromCached(cached: CachedAccount): AccountModel {
  const { id, kind, name, slug, baseline, restarts, leaders, seenAt, away } = cached
  const boards = new Map(cached.boards.map((board) => [board.period, board]))
  return newAccount({
    id,
    kind,
    name,
    slug,
    boards,
    recent: boards.size > 0 ? [boards] : [],
    baseline: new Map(baseline.map((board) => [board.period, board])),
    restarts: new Map(entries(restarts)),
    leaders: new Map(entries(leaders)),
    kickStream: fromCachedStream(cached.kickStream),
    ownStream: fromCachedStream(cached.ownStream),
    seenAt,
    away,
  })
}

function copy(board: Board): CachedAccount['boards'][number] {
  return { ...board, rows: [...board.rows] }
}

function entries<Value>(
  record: Partial<Record<Board['period'], Value>>,
): [Board['period'], Value][] {
  return Object.entries(record) as [Board['period'], Value][]
}
