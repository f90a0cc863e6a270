import { clampToSafe } from '../../board/clampToSafe.ts'
import { listNumber } from '../schema/migrations.ts'
import type { DigestState, Face, ListNow } from './DigestState.ts'
import { passedMark } from './passedMark.ts'
import { rankIn } from './rankIn.ts'
import type { ListNews, News } from './readNews.ts'

/** Rows that a moment adds to the digest, beside the changed state. */
export interface Digested {
  /** Gifters (keys) whose face is another. */
  readonly faces: Set<number>
  readonly finals: {
    list: number
    endedAt: number
    readAt: number
    gifter: number
    rank: number
    amount: number
  }[]
  readonly milestones: {
    at: number
    kind: 'channel-total' | 'gifter-total' | 'largest-gain'
    gifter: number | null
    value: number
  }[]
}

/** Lists in which a best place counts. */
const placed: ReadonlySet<number> = new Set([listNumber.week, listNumber.month])

/**
 * Takes one moment up into the state.
 *
 * @param readAt the last reading that is known to lie before it, UTC ms
 * @param isBefore whether the first of two gifters (keys) with equal amounts and ties stands first
 */
export function takeUp(
  state: DigestState,
  news: News,
  readAt: number,
  isBefore: (first: number, second: number) => boolean,
  into: Digested,
): void {
  const touched = new Set<number>()
  for (const [number, { state: became, changes }] of news.lists) {
    const list = state.lists.get(number) ?? { rows: new Map(), ranks: 'shared' }
    state.lists.set(number, list)
    if (became?.began) endPeriod(number, list)
    if (became) list.ranks = became.ranks
    for (const change of changes) apply(number, list, change)
    if (placed.has(number)) for (const { gifter } of changes) place(number, list, gifter)
  }
  for (const gifter of touched) look(gifter)
  for (const gain of news.gains) count(gain)

  function endPeriod(number: number, list: ListNow): void {
    for (const [gifter, { amount }] of list.rows) {
      touched.add(gifter)
      const rank = rankIn(list, gifter, isBefore) ?? 1
      into.finals.push({ list: number, endedAt: news.at, readAt, gifter, rank, amount })
    }
    list.rows.clear()
  }

  function apply(number: number, list: ListNow, change: ListNews['changes'][number]): void {
    const { gifter, amount, tie } = change
    touched.add(gifter)
    if (amount === null) {
      list.rows.delete(gifter)
      return
    }
    list.rows.set(gifter, { amount, tie })
    const face = faceOf(gifter)
    if (number !== listNumber.lifetime) return
    const mark = face.lifetime === null ? null : passedMark(face.lifetime, amount)
    if (mark !== null) milestone('gifter-total', gifter, mark)
    face.lifetime = amount
    into.faces.add(gifter)
  }

  function place(number: number, list: ListNow, gifter: number): void {
    const rank = rankIn(list, gifter, isBefore)
    const face = faceOf(gifter)
    if (rank === null || (face.best && face.best.rank <= rank)) return
    face.best = { list: number, rank, amount: list.rows.get(gifter)?.amount ?? 0, at: news.at }
    into.faces.add(gifter)
  }

  function look(gifter: number): void {
    const face = faceOf(gifter)
    const shown = [...state.lists.values()].some(({ rows }) => rows.has(gifter))
    const lastAt = shown ? null : (face.lastAt ?? Math.max(face.firstAt, readAt))
    if (lastAt === face.lastAt) return
    face.lastAt = lastAt
    into.faces.add(gifter)
  }

  function count({ gifter, amount, least }: News['gains'][number]): void {
    state.total = clampToSafe(state.total + amount)
    const mark = passedMark(state.peak, state.total)
    if (mark !== null) milestone('channel-total', null, mark)
    state.peak = Math.max(state.peak, state.total)
    // A bound may be less than another gain was in truth.
    if (least || amount <= state.largest) return
    state.largest = amount
    milestone('largest-gain', gifter, amount)
  }

  function faceOf(gifter: number): Face {
    const known = state.faces.get(gifter)
    if (known) return known
    const face: Face = { firstAt: news.at, lastAt: null, lifetime: null, best: null }
    state.faces.set(gifter, face)
    into.faces.add(gifter)
    return face
  }

  function milestone(
    kind: Digested['milestones'][number]['kind'],
    gifter: number | null,
    value: number,
  ): void {
    into.milestones.push({ at: news.at, kind, gifter, value })
  }
}
