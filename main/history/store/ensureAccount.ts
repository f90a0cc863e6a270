import { accountKey } from './accountKey.ts'
import type { Store } from './Store.ts'

/** The key of an account, which is written where it is not there yet. */
export function ensureAccount(store: Store, accountId: string): number {
  const known = accountKey(store, accountId)
  if (known !== null) return known
  store.run('INSERT INTO account (user_id) VALUES (?1)', accountId)
  return accountKey(store, accountId) ?? 0
}
