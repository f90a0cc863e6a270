import type { Store } from '../store/Store.ts'

/** Removes the digest, which is then worked out anew; to be called within a transaction. */
export function emptyDigest(store: Store): void {
  for (const table of ['digest', 'face', 'final', 'milestone']) store.run(`DELETE FROM ${table}`)
}
