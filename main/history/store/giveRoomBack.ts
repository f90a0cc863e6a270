import type { Store } from './Store.ts'

/** Pages that are given back in one go: 4 MB. */
const portion = 1_000
/** Less than this share of the file stays for what is recorded next. */
const spare = 0.1

/**
 * Gives a portion of the room that was emptied back to the disk.
 *
 * @returns whether there is more of it
 */
export function giveRoomBack(store: Store): boolean {
  const before = freePages(store)
  if (before <= portion / 10 || before < spare * pages(store)) return false
  store.database.pragma(`incremental_vacuum(${portion})`)
  const after = freePages(store)
  if (after > 0 && after < before) return true
  store.database.pragma('wal_checkpoint(TRUNCATE)')
  return false
}

function freePages(store: Store): number {
  const [row] = store.database.pragma('freelist_count') as { freelist_count: number }[]
  return row?.freelist_count ?? 0
}

function pages(store: Store): number {
  const [row] = store.database.pragma('page_count') as { page_count: number }[]
  return row?.page_count ?? 0
}
