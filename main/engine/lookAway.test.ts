import { expect, test } from 'vitest'
import { boardWith } from '../board/testing/boardWith.ts'
import { newAccount } from './AccountModel.ts'
import { fromCached, toCached } from './cachedAccount.ts'
import { awaySpan, dismissAway, markSeen } from './lookAway.ts'
import { takeBoards } from './takeBoards.ts'

const minute = 60_000
const hour = 60 * minute
const read = (account: ReturnType<typeof newAccount>, readAt: number) =>
  takeBoards(account, [boardWith('week', readAt, { 7: readAt })], minute).account
const fresh = read(newAccount({ id: '1', kind: 'broadcaster', name: 'starlight' }), hour)

test('nobody is away before the first board, nor within half an hour', () => {
  expect(awaySpan(newAccount({ id: '1', kind: 'app', name: '' }), hour)).toBeNull()
  expect(awaySpan(fresh, hour + 30 * minute)).toBeNull()
})

test('away is from the newest reading that was seen until now, over a restart too', () => {
  const seen = markSeen(fresh, hour + minute)
  const later = fromCached(toCached(read(seen, 9 * hour), []))
  expect(awaySpan(later, 9 * hour + minute)).toEqual({ from: hour, to: 9 * hour + minute })
})

test('an old board that was looked at is seen as old as it is', () => {
  const seen = markSeen(fresh, 4 * hour)
  expect(awaySpan(seen, 4 * hour + minute)).toEqual({ from: hour, to: 4 * hour + minute })
})

test('a short look does not end it: the user hears of it later, once', () => {
  const seen = markSeen(read(fresh, 9 * hour), 9 * hour)
  expect(awaySpan(seen, 9 * hour + minute)).toEqual({ from: hour, to: 9 * hour })
  const again = markSeen(read(seen, 9 * hour + minute), 9 * hour + minute)
  expect(awaySpan(again, 9 * hour + 2 * minute)).toEqual({ from: hour, to: 9 * hour })
  const told = dismissAway(again, 9 * hour + 2 * minute)
  expect(awaySpan(told, 9 * hour + 30 * minute)).toBeNull()
  expect(awaySpan(fromCached(toCached(told, [])), 9 * hour + 30 * minute)).toBeNull()
  expect(awaySpan(told, 20 * hour)).toEqual({ from: 9 * hour + 2 * minute, to: 20 * hour })
})
