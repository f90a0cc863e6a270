import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardAt } from './boardAt.ts'
import { forgetGifter } from './forgetGifter.ts'
import { openStore } from './openStore.ts'
import { recordReading } from './recordReading.ts'
import { expectedBoards } from './testing/expectedBoards.ts'
import { interval, readings } from './testing/readingArbitraries.ts'
import { shownBoard } from './testing/shownBoard.ts'

/** These record thousands of boards, on computers that may be busy. */
const patience = { timeout: 60_000 }
const now = () => 1_800_000_000_000
let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kickboard-store-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('each moment is rebuilt exactly, with thousands of boards', patience, () => {
  fc.assert(
    fc.property(readings({ minLength: 20, maxLength: 80 }), (given) => {
      const store = openStore(':memory:', { now })
      for (const reading of given) recordReading(store, reading)
      for (const [index, { at, boards }] of expectedBoards(given).entries()) {
        const next = given[index + 1]?.at ?? at + 1000
        for (const board of boards) {
          expect(shownBoard(store, '500', board.period, at)).toEqual(board)
          expect(shownBoard(store, '500', board.period, next - 1)).toEqual(board)
        }
        const then = boardAt(store, '500', 'week', next - 1)
        expect(then?.readAt).toBeLessThanOrEqual(at)
        const goesOn = index < given.length - 1 && next - at <= 2.5 * interval
        expect(then?.watched).toBe(goesOn || next - 1 === at)
      }
      expect(boardAt(store, '500', 'week', (given[0]?.at ?? 0) - 1)).toBeNull()
      store.close()
    }),
    { seed: 44, numRuns: 60 },
  )
})

test(
  'each moment is rebuilt by a file that was never closed, and was opened again in between',
  patience,
  () => {
    let run = 0
    fc.assert(
      fc.property(readings({ minLength: 10, maxLength: 50 }), fc.nat(9), (given, every) => {
        const path = join(folder, `${++run}.sqlite`)
        let store = openStore(path, { now })
        for (const [index, reading] of given.entries()) {
          recordReading(store, reading)
          if (index % 10 === every) store = openStore(path, { now, check: false })
        }
        store = openStore(path, { now })
        expect(store.problems).toEqual([])
        for (const { at, boards } of expectedBoards(given)) {
          for (const board of boards) {
            expect(shownBoard(store, '500', board.period, at)).toEqual(board)
          }
        }
        store.close()
      }),
      { seed: 46, numRuns: 15 },
    )
  },
)

test('whoever was forgotten is in no board, before or after, and the others are', patience, () => {
  fc.assert(
    fc.property(readings({ minLength: 10, maxLength: 50 }), fc.nat(49), (given, when) => {
      const store = openStore(':memory:', { now })
      for (const [index, reading] of given.entries()) {
        if (index === when % given.length) forgetGifter(store, '12')
        recordReading(store, reading)
      }
      expect(store.rows("SELECT key FROM gifter WHERE user_id = '12'")).toEqual([])
      expect(store.database.pragma('foreign_key_check')).toEqual([])
      for (const { at, boards } of expectedBoards(given)) {
        for (const { period, rows } of boards) {
          const others = rows.filter((row) => row.userId !== '12')
          const shown = shownBoard(store, '500', period, at)
          const plain = (all: typeof rows) =>
            all.map(({ userId, name, amount }) => ({ userId, name, amount }))
          expect(plain(shown?.rows ?? [])).toEqual(plain(others))
          expect(shown?.total).toBe(others.reduce((sum, row) => sum + row.amount, 0))
        }
      }
      store.close()
    }),
    { seed: 47, numRuns: 40 },
  )
})
