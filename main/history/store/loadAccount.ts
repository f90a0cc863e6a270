import type { Period } from '../../../contract/period.ts'
import { clampToSafe } from '../../board/clampToSafe.ts'
import { listNumber } from '../schema/migrations.ts'
import type { AccountState, ListState } from './AccountState.ts'
import { ensureAccount } from './ensureAccount.ts'
import { readList } from './readList.ts'
import type { Store } from './Store.ts'

/** The newest state of an account, out of memory or rebuilt from the file. */
export function loadAccount(store: Store, accountId: string): AccountState {
  const known = store.memory.accounts.get(accountId)
  if (known) return known
  const key = ensureAccount(store, accountId)
  const span = store.row<{ since: number; until: number }>(
    'SELECT since, until FROM watched WHERE account = ?1 ORDER BY since DESC LIMIT 1',
    key,
  )
  const lists = new Map<Period, ListState>()
  for (const [period, list] of Object.entries(listNumber) as [Period, number][]) {
    const then = span && readList(store, key, list, span.until)
    if (!then) continue
    lists.set(period, {
      board: {
        period,
        readAt: span.until,
        complete: then.complete,
        total: clampToSafe(then.rows.reduce((sum, row) => sum + row.amount, 0)),
        rows: then.rows,
      },
      ranks: then.ranks,
      ties: new Map(then.rows.map((row) => [row.userId, row.tie])),
    })
  }
  return {
    key,
    newest: span?.until ?? null,
    since: span?.since ?? null,
    interval: 0,
    lists,
  }
}
