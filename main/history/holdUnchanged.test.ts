import { expect, it } from 'vitest'
import { type Due, holdUnchanged } from './holdUnchanged.ts'
import { readingOf } from './store/testing/readingOf.ts'

const minute = 60_000
const start = Date.parse('2026-06-01T12:00Z')
const at = (minutes: number) => start + minutes * minute
const week = (minutes: number, amount = 5) => readingOf(at(minutes), { week: { 1: amount } })
const month = (minutes: number, amount = 9) => readingOf(at(minutes), { month: { 1: amount } })
const said = (due: readonly Due[]) =>
  due.map(({ name, input }) => [name, (input.at - start) / minute])

/** A channel whose board is known from last time. */
function expecting() {
  const held = holdUnchanged()
  held.expect('500', [...week(-500).boards, ...month(-500).boards])
  return held
}

it('holds the first reading back where it says the same as last time, for ten minutes', () => {
  const held = expecting()
  for (let minutes = 0; minutes < 10; minutes++) expect(held.take(week(minutes))).toEqual([])
  expect(said(held.take(week(10)))).toEqual([
    ['record', 0],
    ['seen', 10],
  ])
  expect(held.flush()).toEqual([])
})

it('writes what it held back at once with a change, after a gap and when it is asked to', () => {
  const changed = expecting()
  changed.take(week(0))
  changed.take(week(1))
  expect(said(changed.take(week(2, 6)))).toEqual([
    ['record', 0],
    ['seen', 1],
    ['record', 2],
  ])
  const gap = expecting()
  gap.take(week(0))
  expect(said(gap.take(week(3)))).toEqual([
    ['record', 0],
    ['record', 3],
  ])
  const flushed = expecting()
  expect(flushed.flush()).toEqual([])
  flushed.take(week(0))
  expect(said(flushed.flush())).toEqual([['record', 0]])
  expect(flushed.flush()).toEqual([])
  flushed.take(week(1))
  expect(said(flushed.flush())).toEqual([['seen', 1]])
})

it('writes a first reading at once that says something else, or of which nothing was known', () => {
  expect(said(expecting().take(week(0, 6)))).toEqual([['record', 0]])
  expect(said(holdUnchanged().take(week(0)))).toEqual([['record', 0]])
  const forgot = expecting()
  forgot.forget()
  expect(said(forgot.take(week(0)))).toEqual([['record', 0]])
})

it('compares each list with itself where they come one at a time', () => {
  const held = holdUnchanged()
  expect(said(held.take(week(0)))).toEqual([['record', 0]])
  expect(said(held.take(month(1)))).toEqual([['record', 1]])
  for (let minutes = 2; minutes < 9; minutes += 2) {
    expect(held.take(week(minutes))).toEqual([])
    expect(held.take(month(minutes + 1))).toEqual([])
  }
  expect(held.flush().map(({ input }) => input)).toEqual([
    {
      accountId: '500',
      from: at(1),
      at: at(9),
      intervalMs: minute,
      readAt: { week: at(8), month: at(9) },
    },
  ])
  expect(said(held.take(month(10, 10)))).toEqual([['record', 10]])
})
