import type { RankedGifter } from './Board.ts'

/**
 * Order of a board: amount descending, then Kick's rank (missing ones last), then user id as a
 * number. Name and picture decide between two rows of the same user only, so that the order of
 * the answer never matters.
 */
export function compareRows(first: RankedGifter, second: RankedGifter): number {
  return (
    compare(second.amount, first.amount) ||
    compare(placeOf(first.rank), placeOf(second.rank)) ||
    compare(BigInt(first.userId), BigInt(second.userId)) ||
    compare(first.username, second.username) ||
    compare(first.picture ?? '', second.picture ?? '') ||
    compare(String(first.verified), String(second.verified))
  )
}

function placeOf(rank: number | null): number {
  return rank !== null && rank >= 1 ? rank : Infinity
}

function compare<T extends number | bigint | string>(first: T, second: T): number {
  return first < second ? -1 : first > second ? 1 : 0
}
