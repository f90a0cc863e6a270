import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Period } from '../../contract/period.ts'
import { compareBoards } from './compareBoards.ts'
import { makeBoard } from './makeBoard.ts'
import { board, boardPair } from './testing/boardArbitraries.ts'

type Amounts = Record<string, number>
const boardOf = (amounts: Amounts, more: { asked?: number; period?: Period } = {}) =>
  makeBoard({
    period: more.period ?? 'week',
    readAt: 1000,
    asked: more.asked ?? 100,
    rows: Object.entries(amounts).map(([userId, amount]) => ({
      userId,
      username: `user_${userId}`,
      amount,
      rank: null,
      verified: null,
      picture: null,
    })),
  })
const compare = (before: Amounts, after: Amounts) => compareBoards(boardOf(before), boardOf(after))

describe('movement and gain', () => {
  it('tells who climbed, fell, came and stayed', () => {
    const { byUser } = compare({ 1: 90, 2: 50, 3: 40 }, { 1: 90, 2: 50, 3: 60, 4: 10 })
    expect(Object.fromEntries(byUser)).toEqual({
      1: { kind: 'none', places: 0, gain: 0 },
      3: { kind: 'up', places: 1, gain: 20 },
      2: { kind: 'down', places: 1, gain: 0 },
      4: { kind: 'new', places: 0, gain: 10 },
    })
  })

  it('claims only what is certain for somebody who comes into a list that was cut', () => {
    const before = boardOf({ 1: 90, 2: 50 }, { asked: 2 })
    const after = boardOf({ 1: 90, 3: 70 }, { asked: 2 })
    expect(compareBoards(before, after).byUser.get('3')).toEqual({
      kind: 'new',
      places: 0,
      gain: 20,
    })
  })

  it('refuses boards of two periods', () => {
    expect(() => compareBoards(boardOf({}), boardOf({}, { period: 'month' }))).toThrow(RangeError)
  })
})

describe('gone', () => {
  it('names who vanished from a whole list', () => {
    const { gone } = compare({ 1: 90, 2: 50, 3: 40 }, { 1: 90, 2: 50 })
    expect(gone.map((row) => row.userId)).toEqual(['3'])
  })

  it('does not name who may have dropped below a list that was cut', () => {
    const before = boardOf({ 1: 90, 2: 50, 3: 40 }, { asked: 3 })
    const after = boardOf({ 1: 90, 2: 50, 4: 45 }, { asked: 3 })
    expect(compareBoards(before, after).gone).toEqual([])
  })

  it('names who would still be above the end of a list that was cut', () => {
    const before = boardOf({ 1: 90, 2: 50, 3: 40 }, { asked: 3 })
    const after = boardOf({ 1: 90, 3: 40, 4: 20 }, { asked: 3 })
    expect(compareBoards(before, after).gone.map((row) => row.userId)).toEqual(['2'])
  })
})

describe('names and corrections', () => {
  it('tells a new name of the same id, not a name that is missing for once', () => {
    const rename = (name: string) => {
      const from = boardOf({ 1: 5 })
      const to = { ...from, rows: from.rows.map((row) => ({ ...row, name })) }
      return compareBoards(from, to).renamed
    }
    expect(rename('somebody_else')).toEqual([{ userId: '1', from: 'user_1', to: 'somebody_else' }])
    expect(rename('')).toEqual([])
  })

  it('tells a correction downwards', () => {
    const change = compare({ 1: 90, 2: 50, 3: 40 }, { 1: 90, 2: 30, 3: 40 })
    expect(change.corrections).toEqual([{ userId: '2', from: 50, to: 30 }])
    expect(change.byUser.get('2')).toEqual({ kind: 'down', places: 1, gain: -20 })
    expect(change.rollover).toBe(false)
  })
})

describe('leader', () => {
  const leads = (before: Amounts, after: Amounts, incumbent: string | null = null) => {
    const { leader } = compareBoards(boardOf(before), boardOf(after), incumbent)
    return [leader.changed, leader.before?.userId, leader.after?.userId]
  }

  it('changes when somebody passes', () => {
    expect(leads({ 1: 90, 2: 50 }, { 1: 90, 2: 91 })).toEqual([true, '1', '2'])
  })

  it('is silent when nobody led before, or nobody does now', () => {
    expect(leads({}, { 2: 91 })).toEqual([false, undefined, '2'])
    expect(leads({ 2: 91 }, {})).toEqual([false, '2', undefined])
  })

  it('does not change by a tie, whoever Kick puts first', () => {
    expect(leads({ 1: 50, 2: 90 }, { 1: 90, 2: 90 })).toEqual([false, '2', '2'])
  })

  it('changes when a tie is broken by the one who caught up', () => {
    expect(leads({ 1: 90, 2: 90 }, { 1: 91, 2: 90 }, '2')).toEqual([true, '2', '1'])
    expect(leads({ 1: 90, 2: 90 }, { 1: 90, 2: 91 }, '2')).toEqual([false, '2', '2'])
  })

  it('changes when the leader falls behind by a correction', () => {
    expect(leads({ 1: 90, 2: 50, 3: 1 }, { 1: 40, 2: 50, 3: 1 })).toEqual([true, '1', '2'])
  })

  it('is silent when the period begins again', () => {
    expect(leads({ 1: 90, 2: 50, 3: 40 }, { 2: 5 })).toEqual([false, '1', '2'])
  })
})

describe('for any two boards', () => {
  it('finds nothing between a board and itself', () => {
    fc.assert(
      fc.property(board, (same) => {
        const change = compareBoards(same, same)
        expect(change).toMatchObject({ rollover: false, gone: [], renamed: [], corrections: [] })
        expect(change.leader.changed).toBe(false)
        for (const own of change.byUser.values()) {
          expect(own).toEqual({ kind: 'none', places: 0, gain: 0 })
        }
      }),
    )
  })

  it('leads from the old amounts and ranks to the new ones', () => {
    fc.assert(
      fc.property(boardPair, ([before, after]) => {
        const change = compareBoards(before, after)
        fc.pre(!change.rollover)
        expect([...change.byUser.keys()]).toEqual(after.rows.map((row) => row.userId))
        const old = new Map(before.rows.map((row) => [row.userId, row]))
        for (const row of after.rows) {
          const was = old.get(row.userId)
          const own = change.byUser.get(row.userId)
          expect(own?.kind === 'new').toBe(was === undefined)
          if (!was || !own) continue
          expect(was.amount + own.gain).toBe(row.amount)
          expect(was.rank + (own.kind === 'up' ? -own.places : own.places)).toBe(row.rank)
        }
      }),
    )
  })

  it('is its own mirror for whole lists', () => {
    fc.assert(
      fc.property(boardPair, ([first, second]) => {
        fc.pre(first.complete && second.complete)
        const there = compareBoards(first, second)
        const back = compareBoards(second, first)
        fc.pre(!there.rollover && !back.rollover)
        const came = [...there.byUser].filter(([, own]) => own.kind === 'new').map(([id]) => id)
        expect(back.gone.map((row) => row.userId)).toEqual(came)
        for (const { userId, from, to } of there.renamed) {
          expect(back.renamed).toContainEqual({ userId, from: to, to: from })
        }
        for (const [userId, own] of there.byUser) {
          if (own.kind !== 'new') expect(back.byUser.get(userId)?.gain).toBe(0 - own.gain)
        }
      }),
    )
  })

  it('changes the leader only to somebody with more KICKs than the old one', () => {
    fc.assert(
      fc.property(boardPair, ([before, after]) => {
        const { leader } = compareBoards(before, after)
        if (!leader.changed) return
        const old = after.rows.find((row) => row.userId === leader.before?.userId)
        expect(leader.after?.userId).not.toBe(leader.before?.userId)
        if (old) expect(leader.after?.amount).toBeGreaterThan(old.amount)
      }),
    )
  })
})
