import fc from 'fast-check'
import { settingsSchema } from '../../../../contract/settings.ts'
import { makeBoard } from '../../../board/makeBoard.ts'
import { rankedGifters } from '../../../board/testing/boardArbitraries.ts'
import { openStore } from '../../store/openStore.ts'
import { recordReading } from '../../store/recordReading.ts'
import type { Store } from '../../store/Store.ts'
import { exportEverything } from '../exportEverything.ts'

/** UTC ms of the tests. */
export const now = Date.UTC(2026, 9, 12, 21)

export function openEmpty(): Store {
  return openStore(':memory:', { now: () => now, check: false })
}

export function exportText(store: Store): string {
  return [...exportEverything(store, settingsSchema.parse({})).pieces]
    .map(({ text }) => text)
    .join('')
}

/** What an empty history exports. */
export const untouched = exportText(openEmpty())

const minute = 60_000
const reading = fc.record({
  accountId: fc.constantFrom('500', '700'),
  /** Minutes to the one before; more than two and a half are a gap. */
  wait: fc.constantFrom(1, 1, 1, 2, 7, 600),
  /** Not a whole minute, so that two histories rarely have the same moments. */
  off: fc.nat(3),
  lists: fc.uniqueArray(
    fc.record({
      period: fc.constantFrom(
        'week' as const,
        'month' as const,
        'lifetime' as const,
        'day' as const,
      ),
      rows: rankedGifters,
      asked: fc.constantFrom(5, 100),
    }),
    { selector: (list) => list.period, minLength: 1, maxLength: 4 },
  ),
})
const id = fc.integer({ min: 1, max: 30 }).map(String)

/** Fills a store with readings, alerts and notes, and forgets somebody. */
export const randomHistory: fc.Arbitrary<(store: Store) => void> = fc
  .record({
    readings: fc.array(reading, { maxLength: 12 }),
    notes: fc.dictionary(id, fc.string({ minLength: 1, unit: 'binary', maxLength: 20 }), {
      maxKeys: 3,
    }),
    alerts: fc.array(fc.tuple(id, fc.nat(3)), { maxLength: 4 }),
    forgotten: fc.uniqueArray(id, { maxLength: 2 }),
    thinned: fc.boolean(),
  })
  .map((content) => (store) => {
    let at = Date.UTC(2026, 9, 1)
    for (const { accountId, wait, off, lists } of content.readings) {
      at += wait * minute + off
      const boards = lists.map(({ period, rows, asked }) =>
        makeBoard({ period, readAt: at, asked, rows: rows.slice(0, asked) }),
      )
      recordReading(store, { accountId, at, intervalMs: minute, boards })
    }
    for (const [userId, text] of Object.entries(content.notes))
      store.run(
        'INSERT INTO note (gifter, text, at) SELECT key, ?2, ?3 FROM gifter WHERE user_id = ?1',
        userId,
        text,
        at,
      )
    for (const [index, [userId, list]] of content.alerts.entries())
      store.run(
        `INSERT INTO alert (account, at, list, gifter)
          SELECT account.key, ?2, ?3, gifter.key FROM account, gifter WHERE gifter.user_id = ?1`,
        userId,
        at + index,
        list,
      )
    for (const userId of content.forgotten) {
      store.run('DELETE FROM gifter WHERE user_id = ?1', userId)
      store.run('INSERT INTO forgotten (user_id, at) VALUES (?1, ?2)', userId, at)
    }
    if (content.thinned)
      store.run(
        'INSERT INTO thinned (account, until, step) SELECT key, ?1, 3600000 FROM account',
        at,
      )
    store.invalidate()
  })
