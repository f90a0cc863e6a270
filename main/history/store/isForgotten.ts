import type { Store } from './Store.ts'

/** Whether a gifter was forgotten, and so is never taken up again. */
export function isForgotten(store: Store, userId: string): boolean {
  store.memory.forgotten ??= new Set(
    store.rows<{ id: string }>('SELECT user_id AS id FROM forgotten').map((row) => row.id),
  )
  return store.memory.forgotten.has(userId)
}
