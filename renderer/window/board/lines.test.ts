import '../windowWords.ts'
import { describe, expect, it } from 'vitest'
import type { GainBoard } from '../../../contract/state.ts'
import { sampleBoard } from '../../testing/sampleBoard.ts'
import { sampleAccount, sampleNow } from '../../testing/sampleState.ts'
import type { BoardLine } from './BoardLine.ts'
import { boardLines } from './boardLines.ts'
import { filterLines, isFiltered, noFilter } from './filterLines.ts'
import { leadingOf } from './leadingOf.ts'
import { lensOf } from './lensOf.ts'
import { lineName } from './lineName.ts'
import { lineText } from './lineText.ts'
import { sortLines } from './sortLines.ts'

const board = sampleBoard(sampleNow, 10)
const [whale, bo] = board.rows as [(typeof board.rows)[0], (typeof board.rows)[0]]
const gained = (row: typeof whale, rank: number, gain: number, least = false) => {
  const { userId, name, avatar, verified } = row
  return { userId, name, avatar, verified, rank, gain, least }
}
const stranger = { ...whale, userId: '7', name: 'late' }
const stream: GainBoard = {
  since: sampleNow - 3_600_000,
  whole: true,
  readAt: sampleNow,
  total: 2_400,
  rows: [gained(bo, 1, 2_000, true), gained(stranger, 2, 500), gained(whale, 3, -100)],
}
const period = lensOf({ stream: null, looked: null }, board, { lens: 'period', period: 'week' })
const lines = boardLines(period, null) as BoardLine[]
const names = (some: readonly BoardLine[]) => some.map(({ name }) => name)

describe('boardLines', () => {
  it('shows what is new since the last look where there is no stream', () => {
    expect(lines.map(({ other }) => other)).toEqual(board.rows.map(({ gain }) => gain))
  })

  it('shows beside each amount what the stream brought, bounds as bounds', () => {
    const lens = lensOf({ stream, looked: null }, board, { lens: 'period', period: 'week' })
    const shown = boardLines(lens, new Map([[bo.userId, [1, 2]]])) as BoardLine[]
    expect(shown.slice(0, 3).map(({ other, otherLeast }) => [other, otherLeast])).toEqual([
      [-100, false],
      [2_000, true],
      [0, false],
    ])
    expect(shown.slice(0, 2).map(({ days }) => days)).toEqual([null, [1, 2]])
  })

  it('shows gains with the place on the list, where there is one', () => {
    const lens = lensOf({ stream, looked: null }, board, { lens: 'stream', period: 'week' })
    expect(boardLines(lens, null)).toMatchObject([
      {
        name: bo.name,
        rank: 1,
        amount: 2_000,
        least: true,
        other: bo.amount,
        movement: { kind: 'up' },
      },
      { name: 'late', rank: 2, amount: 500, least: false, other: null, movement: { kind: 'none' } },
      { name: whale.name, rank: 3, amount: -100, other: whale.amount },
    ])
  })

  it('is null before there is anything to count', () => {
    const none = { stream: null, looked: null }
    expect(boardLines(lensOf(none, board, { lens: 'looked', period: 'week' }), null)).toBeNull()
    expect(boardLines(lensOf(none, null, { lens: 'period', period: 'week' }), null)).toBeNull()
  })
})

describe('sortLines', () => {
  it('turns ranks around and leaves the list itself alone', () => {
    const before = [...lines]
    expect(names(sortLines(lines, { column: 'rank', up: false }))[0]).toBe('gg_ez')
    expect(lines).toEqual(before)
  })

  it('sorts names without regard to case', () => {
    const sorted = names(sortLines(lines, { column: 'name', up: true }))
    expect(sorted.slice(0, 3)).toEqual(['alpha_whale', 'Bo_the_Builder', 'first_timer'])
  })

  it('puts newcomers and risers first, equals by rank', () => {
    const sorted = names(sortLines(lines, { column: 'movement', up: false }))
    expect(sorted.slice(0, 4)).toEqual(['first_timer', 'mia 🦊', 'Bo_the_Builder', 'alpha_whale'])
  })

  it('leaves what is not known last in either direction', () => {
    const [first, ...rest] = lines as [BoardLine, ...BoardLine[]]
    const some = [{ ...first, other: null }, ...rest]
    for (const up of [true, false])
      expect(names(sortLines(some, { column: 'other', up })).at(-1)).toBe(first.name)
  })

  it('sorts daily lines by their sum', () => {
    const some = lines.map((line, index) => ({ ...line, days: [index, 1] }))
    expect(names(sortLines(some, { column: 'days', up: false }))[0]).toBe('gg_ez')
  })
})

describe('filterLines', () => {
  it.each([
    [{ who: 'new' }, ['first_timer']],
    [{ who: 'risers' }, ['Bo_the_Builder', 'mia 🦊']],
    [{ over: 29_940 }, ['alpha_whale', 'Bo_the_Builder', 'nightowl']],
    [{ who: 'risers', over: 20_000 }, ['Bo_the_Builder']],
    [{ query: 'PINGUINO' }, ['Señor Pingüino']],
    [{ query: 'mia', over: 20_000 }, []],
  ] as const)('%j', (filter, found) => {
    expect(names(filterLines(lines, { ...noFilter, ...filter }))).toEqual(found)
  })

  it('keeps a correction below zero unless an amount is asked for', () => {
    const some = [{ ...(lines[0] as BoardLine), amount: -5 }]
    expect(filterLines(some, noFilter)).toHaveLength(1)
    expect(filterLines(some, { ...noFilter, over: 1 })).toHaveLength(0)
  })

  it('is no filter when only searched', () => {
    expect(isFiltered({ ...noFilter, query: 'x' })).toBe(false)
    expect(isFiltered({ ...noFilter, over: 1 })).toBe(true)
  })
})

describe('a line in words', () => {
  const line = lines[1] as BoardLine
  it('says a bound as one', () => {
    expect(lineName({ ...line, least: true }, false)).toBe(
      '2, Bo_the_Builder, at least 31,480 KICKs, up 1',
    )
    expect(lineText({ ...line, least: true }, true)).toBe('2. Bo_the_Builder 31,480+')
    expect(lineText({ ...line, amount: -300 }, true)).toBe('2. Bo_the_Builder −300')
  })

  it('isolates a name from right to left', () => {
    expect(lineText(lines[8] as BoardLine, false)).toBe('9. \u2068مها\u2069 5,310')
  })
})

describe('leadingOf', () => {
  const since = sampleNow - 1
  const leaders = [{ period: 'week' as const, userId: whale.userId, since }]
  it('knows since when the first leads', () => {
    expect(leadingOf({ leaders }, period)).toMatchObject({ name: 'alpha_whale', since })
  })

  it('takes no time from somebody who led before', () => {
    const other = [{ period: 'week' as const, userId: bo.userId, since }]
    expect(leadingOf({ leaders: other }, period)).toMatchObject({ since: null })
  })

  it('has nobody where nobody gained', () => {
    const lens = lensOf(
      { stream: { ...stream, rows: [gained(whale, 1, -100)] }, looked: null },
      board,
      { lens: 'stream', period: 'week' },
    )
    expect(leadingOf(sampleAccount(), lens)).toBeNull()
  })
})
