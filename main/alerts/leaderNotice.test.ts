import { describe, expect, it } from 'vitest'
import { type LeaderComparison, leaderNotice } from './leaderNotice.ts'

const now = Date.UTC(2026, 9, 5, 12)
const settings = { period: 'week', notifyLeader: true, snoozedUntil: null } as const
const before = { userId: '1', name: 'alpha', amount: 100 }
const after = { userId: '2', name: 'beta', amount: 150 }
const overtaken: LeaderComparison = {
  period: 'week',
  first: false,
  rollover: false,
  leader: { before, after },
}

describe('leaderNotice', () => {
  it('tells of a new leader of the chosen period', () => {
    expect(leaderNotice([overtaken], settings, now)).toEqual({
      period: 'week',
      gifter: after,
      before,
    })
  })

  it('tells of the first gifter of a board that was empty', () => {
    const first = { ...overtaken, leader: { before: null, after } }
    expect(leaderNotice([first], settings, now)).toMatchObject({ gifter: after, before: null })
  })

  it.each([
    ['on the first load', { first: true }],
    ['on a rollover', { rollover: true }],
    ['while the leader stays', { leader: { before, after: { ...before, amount: 900 } } }],
    ['when only the name changed', { leader: { before, after: { ...before, name: 'renamed' } } }],
    ['when the board is empty now', { leader: { before, after: null } }],
    ['when nobody has gifted', { leader: { before: null, after: { ...after, amount: 0 } } }],
    ['for another period than the chosen one', { period: 'month' }],
  ] as const)('is silent %s', (_, change) => {
    expect(leaderNotice([{ ...overtaken, ...change }], settings, now)).toBeNull()
  })

  it('is silent when switched off', () => {
    expect(leaderNotice([overtaken], { ...settings, notifyLeader: false }, now)).toBeNull()
  })

  it('is silent until the end of a snooze, to the millisecond', () => {
    const snoozed = { ...settings, snoozedUntil: now }
    expect(leaderNotice([overtaken], snoozed, now - 1)).toBeNull()
    expect(leaderNotice([overtaken], snoozed, now)).not.toBeNull()
  })

  it('yields one notice when several boards changed at once', () => {
    const month = { ...overtaken, period: 'month' } as const
    expect(leaderNotice([month, overtaken], settings, now)?.period).toBe('week')
    expect(leaderNotice([], settings, now)).toBeNull()
  })
})
