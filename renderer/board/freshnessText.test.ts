import { describe, expect, it } from 'vitest'
import { freshnessText } from './freshnessText.ts'

const now = new Date(2026, 9, 14, 14, 40).getTime()
const board = (age: number, restartedAt: number | null = null, period = 'week' as const) => ({
  readAt: now - age,
  restartedAt,
  period,
})
const minute = 60_000

describe('freshnessText', () => {
  it.each([
    [2_000, 'Updated just now'],
    [12_400, 'Updated 12 s ago'],
    [61_000, 'Updated 1 min ago'],
    [-5_000, 'Updated just now'],
  ])('a fresh board of %d ms', (age, text) =>
    expect(freshnessText({ freshness: 'fresh' }, board(age), now)).toBe(text),
  )

  it('says from when an offline board is, and how old', () =>
    expect(freshnessText({ freshness: 'offline' }, board(38 * minute), now)).toMatch(
      /^Offline · from 2:02.PM, 38 min old$/,
    ))

  it('says when Kick ended the sign-in', () =>
    expect(freshnessText({ freshness: 'signed-out' }, board(24 * 60 * minute), now)).toBe(
      'Signed out · board from yesterday',
    ))

  it('says since when a week is new', () =>
    expect(
      freshnessText({ freshness: 'fresh' }, board(12_000, now - 2 * 24 * 60 * minute), now),
    ).toBe('Updated 12 s ago · new week since Monday'))

  it.each([
    ['reading', 'Reading your board'],
    ['offline', 'Offline'],
    ['stale', 'Waiting for Kick'],
    ['signed-out', 'Signed out by Kick'],
  ] as const)('without a board, %s', (freshness, text) =>
    expect(freshnessText({ freshness }, null, now)).toBe(text),
  )
})
