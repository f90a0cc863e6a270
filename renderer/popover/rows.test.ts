import { describe, expect, it } from 'vitest'
import type { BoardRow } from '../../contract/state.ts'
import { sampleBoard } from '../testing/sampleBoard.ts'
import { leadText } from './leadText.ts'
import { matchRows } from '../board/matchRows.ts'
import { nextRow } from '../board/nextRow.ts'
import { rowName } from '../board/rowName.ts'

const { rows } = sampleBoard(0, 30)
const row = (over: Partial<BoardRow>): BoardRow => ({ ...(rows[0] as BoardRow), ...over })

describe('rowName', () => {
  it.each([
    [{ movement: { kind: 'up', places: 1 } }, '1, alpha_whale, 52,310 KICKs, up 1'],
    [{ movement: { kind: 'down', places: 12 } }, '1, alpha_whale, 52,310 KICKs, down 12'],
    [{ movement: { kind: 'new' } }, '1, alpha_whale, 52,310 KICKs, new'],
    [{ movement: { kind: 'none' }, gain: 500 }, '1, alpha_whale, 52,310 KICKs'],
    [{ name: '', rank: 7 }, '7, Unnamed gifter, 52,310 KICKs'],
    [{ amount: 9_999_999_999 }, '1, alpha_whale, 9,999,999,999 KICKs'],
  ] as const)('%j', (over, name) => expect(rowName(row(over))).toBe(name))
})

describe('leadText', () => {
  const textOf = (amounts: readonly number[]) =>
    leadText(
      amounts,
      amounts.reduce((sum, amount) => sum + amount, 0),
    )

  it.each([
    [[52_310, 31_480, 134_170], 'Leads by 20,830 · 24 %'],
    [[50, 50], 'Shares the lead · 50 %'],
    [[50], 'Alone so far · 100 %'],
    [[0, 0], 'Shares the lead'],
    [[], ''],
  ])('%j', (amounts, text) => expect(textOf(amounts)).toBe(text))
})

describe('matchRows', () => {
  const names = (query: string) => matchRows(rows, query).map((found) => found.name)

  it('finds without accents and case, anywhere in the name', () => {
    expect(names('PINGUINO')).toEqual(['Señor Pingüino'])
    expect(names(' owl ')).toEqual(['nightowl'])
    expect(names('مها')).toEqual(['مها'])
    expect(names('nobody')).toEqual([])
  })

  it('looks below the tenth row too', () => expect(names('gifter_23')).toEqual(['gifter_23']))
})

describe('nextRow', () => {
  const ids = Array.from({ length: 12 }, (_, index) => String(index))

  it.each([
    ['3', 'ArrowDown', '4'],
    ['3', 'ArrowUp', '2'],
    ['0', 'ArrowUp', '0'],
    ['11', 'ArrowDown', '11'],
    ['3', 'Home', '0'],
    ['3', 'End', '11'],
    ['1', 'PageDown', '10'],
    ['gone', 'ArrowDown', '1'],
    [null, 'ArrowDown', '1'],
    ['3', 'Tab', null],
  ])('from %s with %s to %s', (current, key, next) => expect(nextRow(ids, current, key)).toBe(next))
})
