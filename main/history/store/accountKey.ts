import type { Store } from './Store.ts'

/** The key of an account, null where nothing of it was recorded. */
export function accountKey(store: Store, accountId: string): number | null {
  const row = store.row<{ key: number }>('SELECT key FROM account WHERE user_id = ?1', accountId)
  return row?.key ?? null
}
