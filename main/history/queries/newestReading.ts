import type { Asked } from './Asked.ts'

/** The newest reading of a channel, UTC ms; null before the first. */
export function newestReading({ store, account }: Asked): number | null {
  const row = store.row<{ at: number | null }>(
    'SELECT max(until) AS at FROM watched WHERE account = ?1',
    account,
  )
  return row?.at ?? null
}
