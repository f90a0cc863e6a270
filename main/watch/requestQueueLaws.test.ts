import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRequestQueue } from './createRequestQueue.ts'
import { requestPriorities } from './requestPriority.ts'
import { elapsedClock } from './testing/elapsedClock.ts'
import { mostInAMinute } from './testing/mostInAMinute.ts'
import { seededRandom } from './testing/seededRandom.ts'

it('keeps every limit and sends everything, whatever is asked', async () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('ask' as const),
      priority: fc.constantFrom(...requestPriorities),
      board: fc.constantFrom('1', '2', undefined),
      lasts: fc.integer({ min: 0, max: 20_000 }),
    }),
    fc.record({ kind: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 50_000 }) }),
    fc.record({ kind: fc.constant('hold' as const), ms: fc.integer({ min: 0, max: 90_000 }) }),
    fc.record({
      kind: fc.constant('clock' as const),
      ms: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 80 }), fc.nat(), async (steps, seed) => {
      const own = elapsedClock()
      const limited = createRequestQueue({ clock: own, random: seededRandom(seed) })
      const moments: number[] = []
      const boards = { '1': [] as number[], '2': [] as number[] }
      const reading = { '1': 0, '2': 0 }
      let heldUntil = 0
      let asked = 0
      for (const one of steps) {
        if (one.kind === 'advance') await own.advance(one.ms)
        if (one.kind === 'clock') own.setWallClock(own.now() + one.ms)
        if (one.kind === 'hold') {
          limited.holdFor(one.ms)
          heldUntil = Math.max(heldUntil, own.elapsed() + one.ms)
        }
        if (one.kind !== 'ask') continue
        asked++
        const { board, priority, lasts } = one
        void limited.run(
          priority,
          async () => {
            expect(own.elapsed()).toBeGreaterThanOrEqual(heldUntil)
            moments.push(own.elapsed())
            if (board) {
              boards[board].push(own.elapsed())
              expect(++reading[board]).toBe(1)
            }
            await new Promise<void>((resolve) => void own.after(lasts, resolve))
            if (board) reading[board]--
          },
          { board },
        )
        await own.advance(0)
      }
      await own.advance(4 * 3_600_000)
      expect(moments).toHaveLength(asked)
      expect(mostInAMinute(moments)).toBeLessThanOrEqual(12)
      expect(mostInAMinute(boards['1'])).toBeLessThanOrEqual(2)
      expect(mostInAMinute(boards['2'])).toBeLessThanOrEqual(2)
      limited.dispose()
      expect(own.pending()).toBe(0)
    }),
    { numRuns: 60, seed: 20 },
  )
})
