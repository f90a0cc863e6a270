import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Period } from '../../contract/period.ts'
import type { Board } from './Board.ts'
import { findGains } from './findGains.ts'
import { makeBoard } from './makeBoard.ts'

type Amounts = Record<string, number>
interface Shape {
  /** Rows asked for; the list is cut where it is that long. */
  asked?: number
  readAt?: number
}
const list = (period: Period, amounts: Amounts, { asked = 100, readAt = 1000 }: Shape = {}) =>
  makeBoard({
    period,
    readAt,
    asked,
    rows: Object.entries(amounts).map(([userId, amount]) => ({
      userId,
      username: `user_${userId}`,
      amount,
      rank: null,
      verified: null,
      picture: null,
    })),
  })
const known = (...boards: Board[]) => new Map(boards.map((board) => [board.period, board]))
const later = { readAt: 2000 }

describe('what a gifter gave', () => {
  it('is the difference of all time, whatever shorter lists say', () => {
    const before = known(list('lifetime', { 1: 900, 2: 500 }), list('week', { 1: 90, 2: 50 }))
    const after = [list('lifetime', { 1: 950, 2: 500 }, later), list('week', { 1: 50 }, later)]
    expect(findGains(before, after)).toEqual([
      { userId: '1', amount: 50, least: false, since: 1000 },
    ])
  })

  it('is the difference of month, then week, where all of time does not hold them', () => {
    const before = known(
      list('lifetime', { 1: 900 }, { asked: 1 }),
      list('month', { 1: 90, 2: 60 }, { asked: 2 }),
      list('week', { 1: 9, 2: 6, 3: 4 }, { asked: 3 }),
    )
    const after = [
      list('lifetime', { 1: 900 }, { asked: 1, readAt: 2000 }),
      list('month', { 1: 90, 2: 67 }, { asked: 2, readAt: 2000 }),
      list('week', { 1: 9, 2: 13, 3: 9 }, { asked: 3, readAt: 2000 }),
    ]
    expect(findGains(before, after)).toEqual([
      { userId: '2', amount: 7, least: false, since: 1000 },
      { userId: '3', amount: 5, least: false, since: 1000 },
    ])
  })

  it('begins at 0 for somebody new to a list that was complete', () => {
    const before = known(list('lifetime', { 1: 900 }, { asked: 1 }), list('week', { 1: 9 }))
    const after = [
      list('lifetime', { 1: 900 }, { asked: 1, readAt: 2000 }),
      list('week', { 1: 9, 2: 40 }, later),
    ]
    expect(findGains(before, after)).toEqual([
      { userId: '2', amount: 40, least: false, since: 1000 },
    ])
  })

  it('is a bound for somebody new to lists that were cut: the best that is certain', () => {
    const before = known(
      list('lifetime', { 1: 900 }, { asked: 1 }),
      list('week', { 1: 30 }, { asked: 1 }),
    )
    const after = [
      list('lifetime', { 2: 910 }, { asked: 1, readAt: 2000 }),
      list('week', { 2: 70 }, { asked: 1, readAt: 2000 }),
    ]
    expect(findGains(before, after)).toEqual([
      { userId: '2', amount: 40, least: true, since: 1000 },
    ])
  })

  it('is a bound where only a period that began again tells, and exact where a longer one does', () => {
    const cut = { asked: 1, readAt: 2000 }
    const week = known(list('week', { 1: 90, 2: 80 }))
    const fresh = list('week', { 2: 30 }, later)
    expect(findGains(week, [fresh])).toEqual([
      { userId: '2', amount: 30, least: true, since: 1000 },
    ])
    const both = known(list('month', { 2: 800 }, { asked: 1 }), ...week.values())
    expect(findGains(both, [list('month', { 2: 835 }, cut), fresh])).toEqual([
      { userId: '2', amount: 35, least: false, since: 1000 },
    ])
  })

  it('knows of a period that began again from the readings in between', () => {
    const before = known(list('week', { 1: 90 }))
    const after = [list('week', { 1: 120 }, later)]
    expect(findGains(before, after)[0]).toMatchObject({ amount: 30, least: false })
    const noticed = findGains(before, after, new Map([['week', 1500]]))
    expect(noticed[0]).toMatchObject({ amount: 120, least: true })
    const older = findGains(before, after, new Map([['week', 1000]]))
    expect(older[0]).toMatchObject({ amount: 30, least: false })
  })

  it('is negative after a correction', () => {
    const before = known(list('lifetime', { 1: 900, 2: 500, 3: 400 }))
    expect(findGains(before, [list('lifetime', { 1: 860, 2: 500, 3: 401 }, later)])).toEqual([
      { userId: '3', amount: 1, least: false, since: 1000 },
      { userId: '1', amount: -40, least: false, since: 1000 },
    ])
  })

  it('is unknown where no list was known before', () => {
    expect(findGains(new Map(), [list('week', { 1: 90 })])).toEqual([])
    expect(findGains(known(list('month', { 1: 90 })), [list('week', { 1: 90 })])).toEqual([])
  })

  it('waits for the list that decides where lists come one at a time', () => {
    const before = known(list('lifetime', { 1: 900 }), list('week', { 1: 90 }))
    const week = list('week', { 1: 140 }, later)
    expect(findGains(before, [week])).toEqual([])
    const lifetime = list('lifetime', { 1: 950 }, { readAt: 3000 })
    expect(findGains(known(...before.values(), week), [lifetime])).toMatchObject([{ amount: 50 }])
  })
})

/** What people really gave, in steps, and how a list of all time shows it. */
const steps = fc.array(fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.nat(50)), {
  minLength: 2,
  maxLength: 12,
})

it('never claims more than was given, and all of it where the list is complete', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(2, 3, 100), (given, asked) => {
      const totals: Amounts = {}
      let before = known(list('lifetime', {}, { asked }))
      given.forEach((gifts, index) => {
        for (const [user, amount] of Object.entries(gifts)) {
          totals[user] = (totals[user] ?? 0) + amount
        }
        const top = Object.entries(totals)
          .toSorted((first, second) => second[1] - first[1])
          .slice(0, asked)
        const now = list('lifetime', Object.fromEntries(top), { asked, readAt: index })
        const gains = findGains(before, [now])
        for (const gain of gains) {
          const real = gifts[gain.userId] ?? 0
          if (gain.least) expect(gain.amount).toBeLessThanOrEqual(real)
          else expect(gain.amount).toBe(real)
        }
        if (asked === 100) {
          const sum = gains.reduce((total, gain) => total + gain.amount, 0)
          expect(sum).toBe(Object.values(gifts).reduce((total, amount) => total + amount, 0))
        }
        before = known(now)
      })
    }),
    { seed: 4 },
  )
})
