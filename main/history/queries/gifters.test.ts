import { expect, it } from 'vitest'
import { recordAlert } from '../store/recordAlert.ts'
import { saveNote } from '../store/saveNote.ts'
import { readingOf } from '../store/testing/readingOf.ts'
import { askHistory } from '../testing/askHistory.ts'
import { getGifter } from './getGifter.ts'
import { getGifters } from './getGifters.ts'

const minute = 60_000
const day = 1_440 * minute
const start = Date.parse('2026-06-01T12:00Z')
const page = { search: '', order: 'lifetime' as const, limit: 50, offset: 0 }

function named(reading: ReturnType<typeof readingOf>, userId: string, name: string) {
  const boards = reading.boards.map((board) => ({
    ...board,
    rows: board.rows.map((row) => (row.userId === userId ? { ...row, name } : row)),
  }))
  return { ...reading, boards }
}

it('knows when somebody was seen first and last, and their best place ever', () => {
  const asked = askHistory([
    readingOf(start, { lifetime: { 1: 900, 2: 50 }, week: { 1: 30, 2: 20 } }),
    readingOf(start + minute, { lifetime: { 1: 900, 2: 80 }, week: { 1: 30, 2: 50 } }),
    readingOf(start + 2 * minute, { lifetime: { 1: 950, 2: 80, 3: 7 }, week: { 1: 80, 3: 7 } }),
    // A gap of a day: whoever is gone after it was seen last before it.
    readingOf(start + day, { lifetime: { 1: 950, 2: 80 }, week: { 1: 80 } }),
  ])
  const { count, rows } = getGifters(asked, page)
  expect(count).toBe(3)
  expect(rows).toEqual([
    {
      gifter: { userId: '1', name: 'user_1', avatar: null, verified: null },
      lifetime: 950,
      best: { period: 'week', rank: 1, amount: 30, at: start },
      firstSeen: start,
      lastSeen: start + day,
    },
    {
      gifter: { userId: '2', name: 'user_2', avatar: null, verified: null },
      lifetime: 80,
      best: { period: 'week', rank: 1, amount: 50, at: start + minute },
      firstSeen: start,
      lastSeen: start + day,
    },
    {
      gifter: { userId: '3', name: 'user_3', avatar: null, verified: null },
      lifetime: 7,
      best: { period: 'week', rank: 2, amount: 7, at: start + 2 * minute },
      firstSeen: start + 2 * minute,
      lastSeen: start + 2 * minute,
    },
  ])
})

it('finds by any name, orders and pages', () => {
  const asked = askHistory([
    readingOf(start, { lifetime: { 1: 9, 2: 5 } }),
    named(readingOf(start + minute, { lifetime: { 1: 9, 2: 5 } }), '1', 'Ärger 🎉'),
    named(readingOf(start + 2 * minute, { lifetime: { 1: 9, 2: 5, 3: 4 } }), '1', 'Ärger 🎉'),
  ])
  const ids = (input: Partial<Parameters<typeof getGifters>[1]>) =>
    getGifters(asked, { ...page, ...input }).rows.map(({ gifter }) => gifter.userId)
  expect(ids({ search: 'äRG' })).toEqual(['1'])
  expect(ids({ search: 'USER_1' })).toEqual(['1'])
  expect(ids({ search: '%' })).toEqual([])
  expect(ids({ order: 'firstSeen' })).toEqual(['3', '1', '2'])
  expect(ids({ order: 'name' })).toEqual(['1', '2', '3'])
  expect(ids({ limit: 1, offset: 1 })).toEqual(['2'])
  expect(getGifters(asked, { ...page, search: 'user_', limit: 1 }).count).toBe(3)
})

it('tells the story of a gifter', () => {
  const asked = askHistory([
    named(readingOf(start, { lifetime: { 1: 100 }, week: { 1: 10, 2: 5 } }), '1', 'alpha'),
    named(
      readingOf(start + minute, { lifetime: { 1: 130 }, week: { 1: 40, 2: 5 } }),
      '1',
      'alpha_whale',
    ),
  ])
  saveNote(asked.store, '1', 'likes cats')
  recordAlert(asked.store, { accountId: '500', at: start + 5, period: 'week', userId: '1' })
  expect(getGifter(asked, { userId: '1' })).toEqual({
    gifter: { userId: '1', name: 'alpha_whale', avatar: null, verified: null },
    formerNames: [{ name: 'alpha', until: start + minute }],
    firstSeen: start,
    lastSeen: start + minute,
    places: [
      { period: 'week', rank: 1, amount: 40, at: start + minute },
      { period: 'lifetime', rank: 1, amount: 130, at: start + minute },
    ],
    best: { period: 'week', rank: 1, amount: 10, at: start },
    topTenWeeks: { count: 1, streak: 1 },
    gains: [
      {
        gifter: { userId: '1', name: 'alpha_whale', avatar: null, verified: null },
        at: start + minute,
        since: start,
        amount: 30,
        least: false,
      },
    ],
    alerts: [{ at: start + 5, period: 'week' }],
    note: 'likes cats',
  })
  expect(getGifter(asked, { userId: '404' })).toBeNull()
})

it('counts weeks in the top ten to their end, and a streak over the one that just began', () => {
  const crowd = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [index + 10, 100]))
  const week = (number: number, own: number) =>
    readingOf(start + number * 7 * day, { week: { ...crowd, 1: own } })
  const empty = (number: number) =>
    readingOf(start + number * 7 * day + minute, { week: { 99: 1 } })
  const asked = askHistory([
    week(0, 200),
    readingOf(start + 7 * day - minute, { week: { ...crowd, 1: 300 } }),
    empty(1),
    readingOf(start + 13 * day, { week: { ...crowd, 1: 1 } }),
    empty(2),
    readingOf(start + 20 * day, { week: { ...crowd, 1: 500 } }),
    empty(3),
  ])
  expect(getGifter(asked, { userId: '1' })?.topTenWeeks).toEqual({ count: 2, streak: 1 })
})

it('is empty without readings', () => {
  expect(getGifters(askHistory([]), page)).toEqual({ count: 0, rows: [] })
  expect(getGifter(askHistory([]), { userId: '1' })).toBeNull()
})
