import { amountsBoard } from '../board/amountsBoard.ts'
import type { CachedStream } from './boardCache.ts'
import type { StreamCount } from './StreamCount.ts'

/** What a stream is counted from, as it outlives a restart in `boards.json`. */
export function toCachedStream(count: StreamCount | null): CachedStream {
  if (!count) return null
  return {
    at: count.at,
    whole: count.whole,
    boards: [...count.boards.values()].map(({ period, readAt, complete, rows }) => ({
      period,
      readAt,
      complete,
      rows: rows.map(({ userId, amount }) => [userId, amount]),
    })),
  }
}

export function fromCachedStream(cached: CachedStream): StreamCount | null {
  if (!cached) return null
  return {
    ...cached,
    boards: new Map(
      cached.boards.map(({ rows, ...board }) => [
        board.period,
        amountsBoard({
          ...board,
          rows: rows.map(([userId, amount]) => ({ userId, amount })),
        }),
      ]),
    ),
  }
}
