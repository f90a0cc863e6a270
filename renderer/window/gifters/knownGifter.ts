import type { GifterStory } from '../../../contract/history/gifters.ts'
import type { GifterRef, Place } from '../../../contract/history/values.ts'
import type { AccountView } from '../../../contract/state.ts'

export interface KnownGifter {
  gifter: GifterRef
  /** Where the gifter stands now, in the order of the boards. */
  places: Place[]
}

/**
 * Who the gifter is and where they stand now: as the boards say, which are newer than any answer
 * of the history, else as the history says. Null where neither knows them.
 */
export function knownGifter(
  userId: string,
  account: AccountView | null,
  story: GifterStory | null,
): KnownGifter | null {
  const boards = account?.boards ?? []
  const found = boards.flatMap(({ period, readAt, rows }) => {
    const row = rows.find((row) => row.userId === userId)
    return row ? [{ row, place: { period, rank: row.rank, amount: row.amount, at: readAt } }] : []
  })
  const row = found[0]?.row
  if (row) {
    const { name, avatar, verified } = row
    return { gifter: { userId, name, avatar, verified }, places: found.map(({ place }) => place) }
  }
  // Lists that were read and do not hold the gifter say more than what was once kept.
  return story && { gifter: story.gifter, places: boards.length > 0 ? [] : story.places }
}
