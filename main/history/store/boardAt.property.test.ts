import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardAt } from './boardAt.ts'
import { openStore } from './openStore.ts'
import { recordReading } from './recordReading.ts'
import { expectedBoards } from './testing/expectedBoards.ts'
import { interval, readings } from './testing/readingArbitraries.ts'
import { shownBoard } from './testing/shownBoard.ts'

const now = () => 1_800_000_000_000
let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kickboard-store-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('each moment is rebuilt exactly, with thousands of boards', () => {
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
