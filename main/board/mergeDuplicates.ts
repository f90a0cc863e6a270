import type { RankedGifter } from './Board.ts'

/**
 * Each user once. Of several rows with the same id the first one counts, which in a sorted list
 * has the larger amount; the others only fill in a name, a picture or a mark that it lacks.
 */
export function mergeDuplicates(sorted: readonly RankedGifter[]): RankedGifter[] {
  const byUser = new Map<string, RankedGifter>()
  for (const row of sorted) {
    const known = byUser.get(row.userId)
    byUser.set(
      row.userId,
      known
        ? {
            ...known,
            username: known.username || row.username,
            picture: known.picture ?? row.picture,
            verified: known.verified ?? row.verified,
          }
        : row,
    )
  }
  return [...byUser.values()]
}
