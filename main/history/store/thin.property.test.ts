import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Period } from '../../../contract/period.ts'
import { boardAt } from './boardAt.ts'
import { openStore } from './openStore.ts'
import { recordReading } from './recordReading.ts'
import type { Store } from './Store.ts'
import { expectedBoards } from './testing/expectedBoards.ts'
import { readings } from './testing/readingArbitraries.ts'
import { shownBoard } from './testing/shownBoard.ts'
import { thin } from './thin.ts'
import { thinStep } from './thinStep.ts'

/** These record thousands of boards, on computers that may be busy. */
const patience = { timeout: 60_000 }
const day = 86_400_000
const year = 365.25 * day
const lists: readonly Period[] = ['lifetime', 'month', 'week']
const options = { seed: 45, numRuns: 15 }
const hourOf = (at: number) => Math.floor(at / thinStep) * thinStep

function filled(given: Parameters<typeof expectedBoards>[0]): Store {
  const store = openStore(':memory:', { now: () => 0 })
  for (const reading of given) recordReading(store, reading)
  return store
}
function thinAll(store: Store, how: { now: number; fullDays: number; years: number }): void {
  let calls = 0
  while (thin(store, how)) expect(++calls).toBeLessThan(5_000)
}
const summed = (store: Store) =>
  store.rows<{ gifter: number; amount: number; least: number; since: number; at: number }>(
    `SELECT gifter, sum(amount) AS amount, max(least) AS least, min(since) AS since, max(at) AS at
      FROM gain GROUP BY gifter HAVING sum(amount) <> 0 ORDER BY gifter`,
  )

test(
  "what was thinned has each hour's last board, each period's last and first, and all since",
  patience,
  () => {
    fc.assert(
      fc.property(readings({ minLength: 20, maxLength: 90 }), fc.nat(100), (given, share) => {
        const store = filled(given)
        const expected = expectedBoards(given)
        const began = new Map(
          lists.map((period, list) => [
            period,
            new Set(
              store
                .rows<{ at: number }>(
                  'SELECT at FROM list_state WHERE list = ?1 AND began = 1',
                  list,
                )
                .map(({ at }) => at),
            ),
          ]),
        )
        const first = given[0]?.at ?? 0
        const last = given.at(-1)?.at ?? 0
        const now = first + ((last - first) * share) / 100 + day
        const limit = hourOf(now - day)
        const gains = summed(store).map(({ amount, gifter }) => ({ amount, gifter }))
        thinAll(store, { now, fullDays: 1, years: 0 })

        expect(summed(store).map(({ amount, gifter }) => ({ amount, gifter }))).toEqual(gains)
        for (const [index, { at, boards }] of expected.entries()) {
          const next = given[index + 1]?.at ?? last + 1
          for (const board of boards) {
            const rolls = began.get(board.period)
            const kept = rolls?.has(at) || rolls?.has(next) || at >= limit
            if (kept || hourOf(at) !== hourOf(next)) {
              expect(shownBoard(store, '500', board.period, next - 1)).toEqual(board)
            }
          }
          if (at >= limit) expect(boardAt(store, '500', 'week', at)?.step).toBe(0)
        }
        // No hour has more than its last moment, beside those of new periods and the first one.
        for (const [list, period] of lists.entries()) {
          const moments = store
            .rows<{ at: number }>(
              'SELECT DISTINCT at FROM change WHERE list = ?1 AND at < ?2 ORDER BY at',
              list,
              limit,
            )
            .map((row) => row.at)
          const start = given.find(({ boards }) => boards.some((board) => board.period === period))
          const rolls = [...(began.get(period) ?? []), start?.at ?? 0]
          for (const hour of new Set(moments.map(hourOf))) {
            const within = (all: readonly number[]) =>
              all.filter((at) => hourOf(at) === hour).length
            expect(within(moments)).toBeLessThanOrEqual(1 + 2 * within(rolls))
          }
        }
        expect(store.database.pragma('foreign_key_check')).toEqual([])
        store.close()
      }),
      options,
    )
  },
)

test(
  'what is older than the years that are kept is gone, and all after it as it was',
  patience,
  () => {
    fc.assert(
      fc.property(readings({ minLength: 20, maxLength: 90 }), fc.nat(110), (given, share) => {
        const store = filled(given)
        const first = given[0]?.at ?? 0
        const last = given.at(-1)?.at ?? 0
        const now = first + ((last - first) * share) / 100 + 2 * year
        const limit = hourOf(now - 2 * year)
        const moments = given.flatMap(({ at }) => [at - 1, at, at + 1]).concat(limit)
        const shown = () =>
          moments
            .filter((at) => at >= limit)
            .map((at) => [at, lists.map((period) => shownBoard(store, '500', period, at))])
        const before = shown()
        const watched = moments.map((at) => boardAt(store, '500', 'week', at)?.watched)
        thinAll(store, { now, fullDays: 10_000, years: 2 })

        expect(shown()).toEqual(before)
        for (const [index, at] of moments.entries()) {
          const board = boardAt(store, '500', 'week', at)
          if (at >= limit) expect(board?.watched).toBe(watched[index])
          else if (given.some((reading) => reading.at > at && reading.at < limit)) {
            expect(board).toBeNull()
          }
        }
        expect(store.row('SELECT count(*) AS n FROM gain WHERE at < ?1', limit)).toEqual({ n: 0 })
        expect(store.rows('SELECT at FROM change WHERE amount IS NULL AND at < ?1', limit)).toEqual(
          [],
        )
        expect(store.database.pragma('foreign_key_check')).toEqual([])
        expect(thin(store, { now, fullDays: 10_000, years: 2 })).toBe(false)
        store.close()
      }),
      options,
    )
  },
)
