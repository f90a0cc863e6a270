import type { RecordedAlert } from '../Recorded.ts'
import { listNumber } from '../schema/migrations.ts'
import { ensureAccount } from './ensureAccount.ts'
import { ensureGifter } from './ensureGifter.ts'
import { isForgotten } from './isForgotten.ts'
import type { Store } from './Store.ts'

/** Keeps that a notification was shown; not for a gifter who was forgotten. @throws SqliteError */
export function recordAlert(store: Store, alert: RecordedAlert): void {
  if (isForgotten(store, alert.userId)) return
  store.transact(() =>
    store.run(
      'INSERT OR REPLACE INTO alert (account, at, list, gifter) VALUES (?1, ?2, ?3, ?4)',
      ensureAccount(store, alert.accountId),
      alert.at,
      listNumber[alert.period],
      ensureGifter(store, alert.userId).key,
    ),
  )
}
