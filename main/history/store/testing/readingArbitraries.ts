import fc from 'fast-check'
import type { Period } from '../../../../contract/period.ts'
import type { Board, RankedGifter } from '../../../board/Board.ts'
import { makeBoard } from '../../../board/makeBoard.ts'
import type { RecordedReading } from '../../Recorded.ts'

/** Planned ms between two readings of these. */
export const interval = 60_000

/** Few people and small gifts, so that ties, corrections and people who drop out are common. */
const people = ['7', '12', '30', '31', '45', '60', '9007199254740993', '9007199254740992']

const event = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('gift' as const),
      who: fc.nat(7),
      amount: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correction' as const),
      who: fc.nat(7),
      amount: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('rename' as const),
      who: fc.nat(7),
      to: fc.constantFrom('', 'a', 'b', 'c', '🦊 fox', 'مها'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('week' as const, 'month' as const, 'vanish' as const),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ kind: 'nothing' as const }) },
)

const step = fc.record({
  events: fc.array(event, { maxLength: 3 }),
  /** ms since the reading before. */
  wait: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 2 * interval }) },
    { weight: 2, arbitrary: fc.integer({ min: 3 * interval, max: 300 * interval }) },
    { weight: 1, arbitrary: fc.integer({ min: 86_400_000, max: 40 * 86_400_000 }) },
  ),
  asked: fc.constantFrom(3, 100, 100),
  ranks: fc.constantFrom('none', 'none', 'shared', 'each', 'gaps'),
  /** Kick gives people with equal amounts in the order of their ids, or not. */
  upside: fc.boolean(),
  lists: fc.constantFrom<Period[][]>(
    ['lifetime', 'month', 'week'],
    ['lifetime', 'month', 'week'],
    ['week'],
  ),
})

/** A channel's answers, one after the other, as its people gift, rename and come and go. */
export const readings = (length: { minLength: number; maxLength: number }) =>
  fc.array(step, length).map((steps) => {
    const amounts: Record<Period, Map<string, number>> = {
      lifetime: new Map(people.slice(0, 4).map((id, index) => [id, 40 - index])),
      month: new Map(),
      week: new Map(),
      day: new Map(),
    }
    const names = new Map<string, string>()
    let at = 1_700_000_000_000
    return steps.map(({ events, wait, asked, ranks, upside, lists }): RecordedReading => {
      at += wait
      for (const each of events) {
        if (each.kind === 'week' || each.kind === 'month') amounts[each.kind].clear()
        if (each.kind === 'vanish') amounts.week.delete(people[0] ?? '')
        if (each.kind === 'rename') names.set(people[each.who] ?? '', each.to)
        if (each.kind !== 'gift' && each.kind !== 'correction') continue
        const signed = each.kind === 'gift' ? each.amount : -each.amount
        const userId = people[each.who] ?? ''
        for (const list of [amounts.lifetime, amounts.month, amounts.week]) {
          list.set(userId, Math.max(0, (list.get(userId) ?? 0) + signed))
        }
      }
      const boards = lists.map((period) =>
        boardOf(period, at, amounts[period], names, { asked, ranks, upside }),
      )
      return { accountId: '500', at, intervalMs: interval, boards }
    })
  })

function boardOf(
  period: Period,
  readAt: number,
  amounts: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string>,
  way: { asked: number; ranks: string; upside: boolean },
): Board {
  const sorted = [...amounts].toSorted(
    (first, second) =>
      second[1] - first[1] || (way.upside ? 1 : -1) * Number(BigInt(second[0]) - BigInt(first[0])),
  )
  const rows = sorted.slice(0, way.asked).map(([userId, amount], index): RankedGifter => {
    const shared = sorted.findIndex((each) => each[1] === amount) + 1
    const ranks: Record<string, number> = {
      shared,
      each: index + 1,
      gaps: index === 0 ? 1 : index * 2,
    }
    return {
      userId,
      username: names.get(userId) ?? `user_${userId}`,
      amount,
      rank: ranks[way.ranks] ?? null,
      verified: null,
      picture: null,
    }
  })
  return makeBoard({ period, rows, readAt, asked: way.asked })
}
