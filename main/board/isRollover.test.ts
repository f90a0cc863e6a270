import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Period } from '../../contract/period.ts'
import { compareBoards } from './compareBoards.ts'
import { isRollover } from './isRollover.ts'
import { makeBoard } from './makeBoard.ts'
import { board, boardPair } from './testing/boardArbitraries.ts'

const day = 86_400_000
const boardOf = (
  amounts: Record<string, number>,
  { readAt = 0, period = 'week' as Period, asked = 100 } = {},
) =>
  makeBoard({
    period,
    readAt,
    asked,
    rows: Object.entries(amounts).map(([userId, amount]) => ({
      userId,
      username: '',
      amount,
      rank: null,
      verified: null,
      picture: null,
    })),
  })
const rolls = (before: Record<string, number>, after: Record<string, number>) =>
  isRollover(boardOf(before), boardOf(after))

describe('a period that begins again', () => {
  it('shows as most gifters gone or fallen', () => {
    expect(rolls({ 1: 90, 2: 50, 3: 40 }, {})).toBe(true)
    expect(rolls({ 1: 90, 2: 50, 3: 40 }, { 3: 5 })).toBe(true)
    expect(rolls({ 1: 90, 2: 50, 3: 40 }, { 1: 10, 2: 10, 3: 80 })).toBe(true)
  })

  it('shows even when somebody new already gifted more than all before', () => {
    expect(rolls({ 1: 90, 2: 50, 3: 40 }, { 9: 5000 })).toBe(true)
  })

  it('shows on a board of one or two by most of the KICKs', () => {
    expect(rolls({ 1: 500 }, { 1: 20 })).toBe(true)
    expect(rolls({ 1: 500, 2: 300 }, { 2: 100 })).toBe(true)
  })

  it('makes all amounts gains and nothing else', () => {
    const change = compareBoards(boardOf({ 1: 90, 2: 50, 3: 40 }), boardOf({ 3: 5, 4: 2 }))
    expect(change).toMatchObject({ rollover: true, gone: [], corrections: [] })
    expect(Object.fromEntries(change.byUser)).toEqual({
      3: { kind: 'none', places: 0, gain: 5 },
      4: { kind: 'none', places: 0, gain: 2 },
    })
  })

  it('is certain after a whole period when anybody fell', () => {
    const before = boardOf({ 1: 90, 2: 50, 3: 40 })
    const after = { 1: 190, 2: 150, 3: 20 }
    expect(isRollover(before, boardOf(after, { readAt: 6 * day }))).toBe(false)
    expect(isRollover(before, boardOf(after, { readAt: 7 * day }))).toBe(true)
  })
})

describe('no new period', () => {
  it('is a correction of a few', () => {
    expect(rolls({ 1: 90, 2: 50, 3: 40 }, { 1: 10, 2: 50, 3: 40 })).toBe(false)
    expect(rolls({ 1: 90, 2: 50, 3: 40, 4: 30 }, { 3: 40, 4: 30 })).toBe(false)
    expect(rolls({ 1: 500 }, { 1: 400 })).toBe(false)
  })

  it('is a correction of everybody, unless a day has passed', () => {
    const [before, after] = [
      { 1: 90, 2: 50, 3: 40 },
      { 1: 80, 2: 45, 3: 36 },
    ]
    expect(rolls(before, after)).toBe(false)
    const later = boardOf(after, { readAt: day })
    expect(isRollover(boardOf(before), later)).toBe(true)
  })

  it('is a computer clock that was set forward', () => {
    const amounts = { 1: 90, 2: 50 }
    const before = boardOf(amounts, { period: 'day' })
    expect(isRollover(before, boardOf(amounts, { period: 'day', readAt: 2 * day }))).toBe(false)
  })

  it('is a list that was cut and whose lower half was overtaken', () => {
    const before = boardOf({ 1: 90, 2: 50, 3: 40 }, { asked: 3 })
    const after = boardOf({ 1: 90, 4: 60, 5: 55 }, { asked: 3 })
    expect(isRollover(before, after)).toBe(false)
  })

  it('is anything on a lifetime board', () => {
    fc.assert(
      fc.property(boardPair, ([before, after]) => {
        const [first, second] = [before, after].map((one) => ({
          ...one,
          period: 'lifetime' as const,
        }))
        expect(first && second && isRollover(first, second)).toBe(false)
      }),
    )
  })

  it('is a board on which nobody fell', () => {
    fc.assert(
      fc.property(board, fc.nat(1000), (before, gain) => {
        fc.pre(before.total < Number.MAX_SAFE_INTEGER / 2)
        const after = {
          ...before,
          rows: before.rows.map((row) => ({ ...row, amount: row.amount + gain })),
        }
        expect(isRollover(before, after)).toBe(false)
      }),
    )
  })
})

it('sees every list of three or more gifters empty itself', () => {
  fc.assert(
    fc.property(board, (before) => {
      fc.pre(before.rows.filter((row) => row.amount > 0).length > 2)
      expect(isRollover(before, { ...before, complete: true, total: 0, rows: [] })).toBe(true)
    }),
  )
})
