import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boardAt } from './boardAt.ts'
import { openStore } from './openStore.ts'
import { recordReading } from './recordReading.ts'
import { recordSeen } from './recordSeen.ts'
import type { Store } from './Store.ts'
import { readingOf } from './testing/readingOf.ts'

const minute = 60_000
let store: Store
beforeEach(() => void (store = openStore(':memory:', { now: () => 1 })))
afterEach(() => store.close())

const count = (table: string) => store.row<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n
const watched = () => store.rows('SELECT since, until FROM watched ORDER BY since')
const gains = () =>
  store.rows(
    `SELECT user_id AS user, at, since, amount, least FROM gain JOIN gifter ON key = gifter
      ORDER BY at, amount DESC`,
  )
const amountsAt = (at: number) =>
  boardAt(store, '500', 'week', at)?.rows.map((row) => [row.userId, row.amount])

describe('a reading', () => {
  it('without a change moves nothing but the end of the watched span', () => {
    recordReading(store, readingOf(minute, { week: { 1: 50, 2: 30 } }))
    const before = ['change', 'list_state', 'gain', 'name', 'gifter'].map(count)
    recordReading(store, readingOf(2 * minute, { week: { 1: 50, 2: 30 } }))
    expect(['change', 'list_state', 'gain', 'name', 'gifter'].map(count)).toEqual(before)
    expect(watched()).toEqual([{ since: minute, until: 2 * minute }])
  })

  it('writes only who changed', () => {
    recordReading(store, readingOf(minute, { week: { 1: 50, 2: 30, 3: 20 } }))
    recordReading(store, readingOf(2 * minute, { week: { 1: 50, 2: 35 } }))
    expect(
      store.rows(
        'SELECT user_id AS user, amount FROM change JOIN gifter ON key = gifter WHERE at = ?1',
        2 * minute,
      ),
    ).toEqual([
      { user: '2', amount: 35 },
      { user: '3', amount: null },
    ])
  })

  it('keeps gains with the reading before, exact or as a bound', () => {
    recordReading(store, readingOf(minute, { lifetime: { 1: 500 }, week: { 1: 50 } }, 1))
    recordReading(store, readingOf(2 * minute, { lifetime: { 1: 520 }, week: { 2: 90 } }, 1))
    recordReading(store, readingOf(3 * minute, { lifetime: { 1: 510 }, week: { 2: 90 } }, 1))
    expect(gains()).toEqual([
      { user: '2', at: 2 * minute, since: minute, amount: 40, least: 1 },
      { user: '1', at: 2 * minute, since: minute, amount: 20, least: 0 },
      { user: '1', at: 3 * minute, since: 2 * minute, amount: -10, least: 0 },
    ])
  })

  it('marks where a period began again, after which nothing before counts', () => {
    recordReading(store, readingOf(minute, { week: { 1: 50, 2: 30, 3: 20 } }))
    recordReading(store, readingOf(2 * minute, { week: { 3: 5 } }))
    expect(store.rows('SELECT at, began FROM list_state ORDER BY at')).toEqual([
      { at: minute, began: 0 },
      { at: 2 * minute, began: 1 },
    ])
    expect(amountsAt(2 * minute)).toEqual([['3', 5]])
    expect(amountsAt(2 * minute - 1)).toEqual([
      ['1', 50],
      ['2', 30],
      ['3', 20],
    ])
  })

  it('ends the watched span after a silence of more than two and a half intervals', () => {
    for (const at of [1, 3.5, 6.1]) recordReading(store, readingOf(at * minute, { week: {} }))
    expect(watched()).toEqual([
      { since: minute, until: 3.5 * minute },
      { since: 6.1 * minute, until: 6.1 * minute },
    ])
    expect(boardAt(store, '500', 'week', 3.5 * minute)?.watched).toBe(true)
    expect(boardAt(store, '500', 'week', 3.5 * minute + 1)).toMatchObject({
      watched: false,
      readAt: 3.5 * minute,
    })
  })

  it('after the clock was set back keeps its place in the order and harms nothing before', () => {
    recordReading(store, readingOf(100 * minute, { week: { 1: 50 } }))
    expect(recordReading(store, readingOf(40 * minute, { week: { 1: 60 } }))).toBe(100 * minute + 1)
    expect(recordReading(store, readingOf(41 * minute, { week: { 1: 60, 2: 5 } }))).toBe(
      100 * minute + 2,
    )
    expect(recordReading(store, readingOf(101 * minute, { week: { 1: 70 } }))).toBe(101 * minute)
    expect(amountsAt(100 * minute)).toEqual([['1', 50]])
    expect(amountsAt(100 * minute + 1)).toEqual([['1', 60]])
    expect(amountsAt(100 * minute + 2)).toHaveLength(2)
    expect(amountsAt(101 * minute)).toEqual([['1', 70]])
    expect(amountsAt(40 * minute)).toBeUndefined()
    expect(watched()).toEqual([{ since: 100 * minute, until: 101 * minute }])
  })

  it('leaves nothing behind where it fails half-way, and the next one is whole', () => {
    recordReading(store, readingOf(minute, { week: { 1: 50 } }))
    store.database.exec(
      "CREATE TRIGGER full BEFORE INSERT ON gain BEGIN SELECT RAISE(ABORT, 'full'); END",
    )
    const next = readingOf(2 * minute, { week: { 1: 60, 9: 1 } })
    expect(() => recordReading(store, next)).toThrow('full')
    expect([amountsAt(2 * minute), count('gifter')]).toEqual([[['1', 50]], 1])
    store.database.exec('DROP TRIGGER full')
    recordReading(store, next)
    expect(amountsAt(2 * minute)).toEqual([
      ['1', 60],
      ['9', 1],
    ])
  })

  it('that was seen once more moves the span, and gains count from then', () => {
    recordReading(store, readingOf(minute, { week: { 1: 50 } }))
    const at = 3 * minute
    recordSeen(store, {
      accountId: '500',
      from: minute,
      at,
      intervalMs: minute,
      readAt: { week: at },
    })
    recordReading(store, readingOf(4 * minute, { week: { 1: 60 } }))
    expect(watched()).toEqual([{ since: minute, until: 4 * minute }])
    expect(gains()).toMatchObject([{ since: 3 * minute, amount: 10 }])
  })

  it('takes a name, a mark and a picture, and an absent one takes none away', () => {
    const [board] = readingOf(minute, { week: { 1: 50 } }).boards
    const row = board?.rows[0]
    if (!board || !row) throw new Error('There is a row.')
    const record = (at: number, more: object) =>
      recordReading(store, {
        ...readingOf(at, {}),
        boards: [{ ...board, rows: [{ ...row, ...more }] }],
      })
    record(minute, { name: 'old', verified: true, picture: 'https://files.example/a.webp' })
    record(2 * minute, { name: '', verified: null, picture: null })
    record(3 * minute, { name: 'new', verified: false })
    const shown = [1, 2, 3].map((at) => boardAt(store, '500', 'week', at * minute)?.rows[0])
    expect(shown.map((each) => each?.name)).toEqual(['old', 'old', 'new'])
    expect(shown[2]).toMatchObject({ verified: false, picture: 'https://files.example/a.webp' })
  })
})
