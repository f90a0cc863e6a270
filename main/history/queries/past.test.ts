import { expect, it } from 'vitest'
import { readingOf } from '../store/testing/readingOf.ts'
import { askHistory } from '../testing/askHistory.ts'
import { away } from './away.ts'
import { getBoardAt } from './getBoardAt.ts'
import { getFinals } from './getFinals.ts'
import { getHistoryFacts } from './getHistoryFacts.ts'
import { getLargestGains } from './getLargestGains.ts'
import { getMilestones } from './getMilestones.ts'

const minute = 60_000
const day = 1_440 * minute
const start = Date.parse('2026-06-01T12:00Z')
const all = { from: 0, to: start + 400 * day }

it('shows the board of a moment, and whether anybody watched then', () => {
  const asked = askHistory([
    readingOf(start, { week: { 1: 30, 2: 30 } }),
    readingOf(start + minute, { week: { 1: 30, 2: 31 } }),
    readingOf(start + day, { week: { 1: 30, 2: 32 } }),
  ])
  const at = (moment: number) => getBoardAt(asked, { period: 'week', at: moment })
  expect(at(start - 1)).toBeNull()
  expect(at(start)).toMatchObject({ readAt: start, watched: true, total: 60, step: 0 })
  expect(at(start)?.rows.map(({ gifter, rank }) => [gifter.userId, rank])).toEqual([
    ['1', 1],
    ['2', 1],
  ])
  expect(at(start + 5 * minute)).toMatchObject({
    readAt: start + minute,
    watched: false,
    total: 61,
  })
  expect(getBoardAt(asked, { period: 'month', at: start })).toBeNull()
})

it('says how periods ended, by what Kick showed', () => {
  const asked = askHistory([
    readingOf(start, { week: { 1: 300, 2: 200, 3: 100 } }),
    readingOf(start + minute, { week: { 1: 300, 2: 350, 3: 100 } }),
    readingOf(start + 2 * minute, { week: { 3: 5 } }),
  ])
  expect(getFinals(asked, { period: 'month' })).toEqual({ finals: [] })
  const [final, ...rest] = getFinals(asked, { period: 'week' }).finals
  expect(rest).toEqual([])
  expect(final).toMatchObject({
    endedAt: start + 2 * minute,
    lastReadAt: start + minute,
    total: 750,
    gifters: 3,
  })
  expect(final?.top.map(({ gifter, rank, amount }) => [gifter.userId, rank, amount])).toEqual([
    ['2', 1, 350],
    ['1', 2, 300],
    ['3', 3, 100],
  ])
})

it('finds the largest gains of a span, corrections never', () => {
  const asked = askHistory([
    readingOf(start, { lifetime: { 1: 1_000, 2: 10 } }),
    readingOf(start + minute, { lifetime: { 1: 1_050, 2: 80 } }),
    readingOf(start + 2 * minute, { lifetime: { 1: 1_000, 2: 81 } }),
  ])
  const amounts = (input: Parameters<typeof getLargestGains>[1]) =>
    getLargestGains(asked, input).gains.map(({ amount }) => amount)
  expect(amounts({ ...all, limit: 10 })).toEqual([70, 50, 1])
  expect(amounts({ ...all, limit: 1 })).toEqual([70])
  expect(amounts({ from: start + 2 * minute, to: all.to, limit: 10 })).toEqual([1])
})

it('remembers marks that were passed, the largest gain so far and the best day so far', () => {
  const asked = askHistory([
    readingOf(start, { lifetime: { 1: 900, 2: 20_000 } }),
    readingOf(start + minute, { lifetime: { 1: 1_100, 2: 20_000 } }),
    readingOf(start + 2 * minute, { lifetime: { 1: 1_150, 2: 20_900 } }),
    readingOf(start + day, { lifetime: { 1: 1_150, 2: 27_000 } }),
    readingOf(start + 2 * day, { lifetime: { 1: 1_151, 2: 27_000 } }),
  ])
  expect(
    getMilestones(asked).milestones.map(({ at, kind, gifter, value }) => [
      at - start,
      kind,
      gifter?.userId ?? null,
      value,
    ]),
  ).toEqual([
    [day, 'largest-gain', '2', 6_100],
    [day, 'best-day', null, 6_100],
    [day, 'channel-total', null, 5_000],
    [2 * minute, 'channel-total', null, 1_000],
    [2 * minute, 'largest-gain', '2', 900],
    [minute, 'gifter-total', '1', 1_000],
    [minute, 'largest-gain', '1', 200],
  ])
})

it('tells what changed while nobody looked', () => {
  const asked = askHistory([
    readingOf(start, { lifetime: { 1: 100, 2: 90 }, week: { 1: 50, 2: 40 } }),
    readingOf(start + day, { lifetime: { 1: 100, 2: 130, 3: 5 }, week: { 2: 80, 1: 50, 3: 5 } }),
    readingOf(start + day + minute, { lifetime: { 1: 100, 2: 140, 3: 5 }, week: { 3: 1 } }),
  ])
  const told = away(asked, start, start + day + minute)
  expect(told).toMatchObject({ total: 55, least: false })
  expect(told?.gains.map(({ gifter, amount, since }) => [gifter.userId, amount, since])).toEqual([
    ['2', 50, start],
    ['3', 5, start],
  ])
  expect(told?.newFaces.map(({ userId }) => userId)).toEqual(['3'])
  expect(
    told?.leaders.map(({ period, before, now }) => [period, before?.userId, now.userId]),
  ).toEqual([
    ['week', '1', '3'],
    ['lifetime', '1', '2'],
  ])
  expect(told?.ended.map(({ period, winner, total }) => [period, winner.userId, total])).toEqual([
    ['week', '2', 135],
  ])
  expect(away(asked, start + day + minute, start + 2 * day)).toBeNull()
})

it('keeps the order of readings where the clock was set back', () => {
  const asked = askHistory([
    readingOf(start, { lifetime: { 1: 10 } }),
    readingOf(start - day, { lifetime: { 1: 25 } }),
  ])
  expect(getBoardAt(asked, { period: 'lifetime', at: start + 1 })?.total).toBe(25)
  expect(getLargestGains(asked, { ...all, limit: 5 }).gains).toMatchObject([
    { amount: 15, at: start + 1, since: start },
  ])
  expect(getHistoryFacts(asked)).toMatchObject({ oldest: start, newest: start + 1, gifters: 1 })
})

it('is empty without readings, and says nothing of one alone', () => {
  const none = askHistory([])
  expect(getBoardAt(none, { period: 'week', at: start })).toBeNull()
  expect(getFinals(none, { period: 'week' })).toEqual({ finals: [] })
  expect(getLargestGains(none, { ...all, limit: 5 })).toEqual({ gains: [] })
  expect(getMilestones(none)).toEqual({ milestones: [] })
  expect(away(none, 0, start)).toBeNull()
  expect(getHistoryFacts(none)).toMatchObject({ oldest: null, newest: null, gifters: 0 })
  const one = askHistory([readingOf(start, { lifetime: { 1: 5_000 }, week: { 1: 10 } })])
  expect(getMilestones(one)).toEqual({ milestones: [] })
  expect(away(one, start - day, start)).toBeNull()
  expect(getHistoryFacts(one)).toMatchObject({ oldest: start, newest: start, gifters: 1 })
})
