import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boardAt } from './boardAt.ts'
import { forgetGifter } from './forgetGifter.ts'
import { openStore } from './openStore.ts'
import { recordAlert } from './recordAlert.ts'
import { recordReading } from './recordReading.ts'
import { saveNote } from './saveNote.ts'
import type { Store } from './Store.ts'
import { readingOf } from './testing/readingOf.ts'

const minute = 60_000
let store: Store
beforeEach(() => void (store = openStore(':memory:', { now: () => 1 })))
afterEach(() => store.close())

const count = (table: string) => store.row<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n
const gains = () =>
  store.rows(
    `SELECT user_id AS user, at, since, amount, least FROM gain JOIN gifter ON key = gifter
      ORDER BY at, amount DESC`,
  )
const amountsAt = (at: number) =>
  boardAt(store, '500', 'week', at)?.rows.map((row) => [row.userId, row.amount])

describe('a gifter who was forgotten', () => {
  it('is nowhere any more, and stays so', () => {
    recordReading(store, readingOf(minute, { lifetime: { 1: 90, 2: 50 }, week: { 1: 50, 2: 30 } }))
    recordReading(
      store,
      readingOf(2 * minute, { lifetime: { 1: 95, 2: 50 }, week: { 1: 55, 2: 30 } }),
    )
    recordAlert(store, { accountId: '500', at: 2 * minute, period: 'week', userId: '1' })
    saveNote(store, '1', 'plays the flute')
    forgetGifter(store, '1')
    recordReading(
      store,
      readingOf(3 * minute, { lifetime: { 1: 99, 2: 51 }, week: { 1: 59, 2: 31 } }),
    )
    recordAlert(store, { accountId: '500', at: 3 * minute, period: 'week', userId: '1' })
    saveNote(store, '1', 'again')

    expect(amountsAt(minute)).toEqual([['2', 30]])
    expect(amountsAt(3 * minute)).toEqual([['2', 31]])
    expect(boardAt(store, '500', 'week', 3 * minute)).toMatchObject({
      total: 31,
      rows: [{ rank: 1 }],
    })
    expect(store.rows('SELECT user_id AS id FROM gifter')).toEqual([{ id: '2' }])
    expect([count('alert'), count('note')]).toEqual([0, 0])
    expect(gains()).toMatchObject([{ user: '2', amount: 1 }])
    expect(store.rows('SELECT user_id AS id, at FROM forgotten')).toEqual([{ id: '1', at: 1 }])
  })

  it('leaves the others the ranks that Kick wrote one by one, later on', () => {
    const [board] = readingOf(minute, { week: { 1: 50, 2: 30, 3: 20 } }).boards
    if (!board) throw new Error('There is a board.')
    const rows = board.rows.map((row, index) => ({ ...row, rank: [1, 3, 7][index] ?? 1 }))
    const reading = (at: number) => ({ ...readingOf(at, {}), boards: [{ ...board, rows }] })
    const ranks = (at: number) => boardAt(store, '500', 'week', at)?.rows.map((row) => row.rank)
    recordReading(store, reading(minute))
    expect(ranks(minute)).toEqual([1, 3, 7])
    forgetGifter(store, '2')
    expect(ranks(minute)).toEqual([1, 2])
    recordReading(store, reading(2 * minute))
    expect(ranks(2 * minute)).toEqual([1, 7])
  })
})

describe('notes and alerts', () => {
  it('are kept, and an empty note is none', () => {
    recordReading(store, readingOf(minute, { week: { 1: 50 } }))
    saveNote(store, '1', 'first')
    saveNote(store, '1', 'second')
    saveNote(store, '7', 'not seen yet')
    expect(
      store.rows(
        'SELECT user_id AS id, text, at FROM note JOIN gifter ON key = gifter ORDER BY id',
      ),
    ).toEqual([
      { id: '1', text: 'second', at: 1 },
      { id: '7', text: 'not seen yet', at: 1 },
    ])
    saveNote(store, '1', '')
    expect(count('note')).toBe(1)
    recordAlert(store, { accountId: '500', at: 5, period: 'week', userId: '1' })
    expect(store.rows('SELECT at, list FROM alert')).toEqual([{ at: 5, list: 2 }])
  })
})
