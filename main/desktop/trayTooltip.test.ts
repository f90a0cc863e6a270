import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AppState } from '../../contract/state.ts'
import { createWords } from './createWords.ts'
import {
  sampleAccount,
  sampleBoard,
  sampleNow,
  sampleRow,
  sampleState,
} from './testing/appState.ts'
import { trayTooltip, windowsTooltipLimit } from './trayTooltip.ts'

const words = createWords(['en-US'], 'UTC')
const lines = (state: AppState, later = 0, limit = Infinity) =>
  trayTooltip(state, words, sampleNow + later, limit).split('\n')

describe('trayTooltip', () => {
  it('holds Kickboard and the channel, the top three and the age', () => {
    expect(lines(sampleState())).toEqual([
      'Kickboard - starlight',
      '1. gifter_1 - 55,000',
      '2. gifter_2 - 50,000',
      '3. gifter_3 - 45,000',
      'Updated just now',
    ])
  })

  it.each([
    [0, 'Updated just now'],
    [60_000, 'Updated 1 min ago'],
    [59 * 60_000, 'Updated 59 min ago'],
    [3_600_000, 'Updated 1 hour ago'],
    [26 * 3_600_000, 'Updated 1 day ago'],
    [-86_400_000, 'Updated just now'],
  ])('tells the age after %i ms', (later, expected) => {
    expect(lines(sampleState(), later).at(-1)).toBe(expected)
  })

  it('has words for every other state', () => {
    expect(lines(sampleState({ accounts: [] }))).toEqual(['Kickboard', 'Not signed in'])
    expect(lines(sampleState({ accounts: [], signIn: { step: 'exchanging' } }))).toEqual([
      'Kickboard',
      'Waiting for the browser',
    ])
    const last = (change: Parameters<typeof sampleAccount>[0]) =>
      lines(sampleState({ accounts: [sampleAccount(change)] })).at(-1)
    expect(last({ freshness: 'offline' })).toBe('Offline. Updated just now')
    expect(last({ freshness: 'signed-out' })).toBe('Signed out by Kick')
    expect(last({ freshness: 'reading', boards: [] })).toBe('Reading the board')
    expect(last({ boards: [sampleBoard({ rows: [] })] })).toBe('Updated just now')
  })

  it(
    'keeps to the limit of Windows by rule, first line and age last to go',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(
          fc.array(
            fc.record({
              name: fc.string({ unit: 'binary', maxLength: 200 }),
              amount: fc.maxSafeInteger(),
            }),
            {
              maxLength: 5,
            },
          ),
          fc.string({ unit: 'grapheme', maxLength: 100 }),
          (people, channel) => {
            const rows = people.map((person, index) => sampleRow(index + 1, person))
            const state = sampleState({
              accounts: [sampleAccount({ name: channel, boards: [sampleBoard({ rows })] })],
            })
            const text = trayTooltip(state, words, sampleNow, windowsTooltipLimit)
            expect(text.length).toBeLessThanOrEqual(windowsTooltipLimit)
            expect(text).toMatch(/^Kickboard - /)
            expect(text).toMatch(/Updated just now$/)
          },
        ),
        { seed: 127, numRuns: 500 },
      )
    },
  )

  it('shortens names before it drops rows', () => {
    const rows = [1, 2, 3].map((rank) => sampleRow(rank, { name: 'x'.repeat(30) }))
    const state = sampleState({ accounts: [sampleAccount({ boards: [sampleBoard({ rows })] })] })
    expect(lines(state, 0, windowsTooltipLimit)).toEqual([
      'Kickboard - starlight',
      ...[1, 2, 3].map((rank) => `${rank}. ${'x'.repeat(15)}\u2026 - ${60 - rank * 5},000`),
      'Updated just now',
    ])
  })
})
