import { expect, it } from 'vitest'
import type { Period } from '../../contract/period.ts'
import type { Board } from '../board/Board.ts'
import { makeBoard } from '../board/makeBoard.ts'
import { createDoubt } from './createDoubt.ts'
import { rowOf } from './testing/fakeKick.ts'

const full = (period: Period) =>
  makeBoard({ period, rows: [rowOf('7', 50)], readAt: 1, asked: 100 })
const empty = (period: Period) => makeBoard({ period, rows: [], readAt: 2, asked: 100 })

/** A doubt of somebody who sees what was believed last. */
function doubting(...first: Board[]) {
  const shown = new Map(first.map((board) => [board.period, board]))
  const doubt = createDoubt((period) => shown.get(period))
  return (boards: Board[], missing: Period[] = []): Period[] | 'doubted' => {
    try {
      const believed = doubt.weigh(boards, missing)
      for (const board of believed) shown.set(board.period, board)
      return believed.map(({ period }) => period)
    } catch {
      return 'doubted'
    }
  }
}
const all = ['week', 'month', 'lifetime'] as const
const wipe = all.map(empty)

it('believes an empty week, an empty month, and a new channel', () => {
  const weigh = doubting(...all.map(full))
  expect(weigh([empty('week'), full('month'), full('lifetime')])).toEqual(all)
  expect(weigh([empty('week'), empty('month'), full('lifetime')])).toEqual(all)
  expect(doubting()(wipe)).toEqual(all)
})

it.each([
  ['everything', wipe, []],
  ['all time alone', [full('week'), full('month'), empty('lifetime')], []],
  ['each list missing', wipe, all],
] as const)('believes %s gone only after five answers in a row', (_, boards, missing) => {
  const weigh = doubting(...all.map(full))
  const wipeOut = () => weigh([...boards], [...missing])
  for (let answer = 1; answer < 5; answer++) expect(wipeOut()).toBe('doubted')
  expect(weigh(all.map(full))).toEqual(all)
  for (let answer = 1; answer < 5; answer++) expect(wipeOut()).toBe('doubted')
  expect(wipeOut()).toEqual(all)
  expect(wipeOut()).toEqual(all)
})

it('counts all time where lists come one by one, whatever other periods say between', () => {
  const weigh = doubting(full('week'), full('lifetime'))
  for (let answer = 1; answer < 5; answer++) {
    expect(weigh([empty('lifetime')])).toBe('doubted')
    expect(weigh([full('week')])).toEqual(['week'])
  }
  expect(weigh([empty('lifetime')])).toEqual(['lifetime'])
  expect(weigh([empty('week')])).toEqual(['week'])
})

it('keeps a board whose list is missing once, and lets it go the second time', () => {
  const weigh = doubting(...all.map(full))
  const boards = [empty('week'), full('month'), full('lifetime')]
  expect(weigh(boards, ['week'])).toEqual(['month', 'lifetime'])
  expect(weigh(all.map(full))).toEqual(all)
  expect(weigh(boards, ['week'])).toEqual(['month', 'lifetime'])
  expect(weigh(boards, ['week'])).toEqual(all)
})
