import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RankedGifter } from './Board.ts'
import { makeBoard } from './makeBoard.ts'
import { rankedGifters } from './testing/boardArbitraries.ts'

const gifter = (userId: string, amount: number, rank: number | null = null): RankedGifter => ({
  userId,
  username: `user_${userId}`,
  amount,
  rank,
  verified: null,
  picture: null,
})
const boardOf = (rows: RankedGifter[], asked = 100) =>
  makeBoard({ period: 'week', rows, readAt: 1000, asked })
const ranksOf = (rows: RankedGifter[]) => boardOf(rows).rows.map((row) => [row.userId, row.rank])

describe('order', () => {
  it('puts the larger amount first', () => {
    expect(ranksOf([gifter('1', 5), gifter('2', 50), gifter('3', 20)])).toEqual([
      ['2', 1],
      ['3', 2],
      ['1', 3],
    ])
  })

  it("follows Kick's rank among equal amounts, missing ranks last", () => {
    const rows = boardOf([gifter('7', 5), gifter('8', 5, 2), gifter('9', 5, 1)]).rows
    expect(rows.map((row) => row.userId)).toEqual(['9', '8', '7'])
  })

  it('takes user ids as numbers of any size', () => {
    const rows = boardOf([
      gifter('9007199254740993', 5),
      gifter('9007199254740992', 5),
      gifter('10', 5),
      gifter('9', 5),
    ]).rows
    expect(rows.map((row) => row.userId)).toEqual([
      '9',
      '10',
      '9007199254740992',
      '9007199254740993',
    ])
  })
})

describe('ranks', () => {
  it.each([
    ['distinct ranks for equal amounts', [1, 2, 3]],
    ['a shared rank', [1, 2, 2]],
  ])("keeps Kick's: %s", (_name, ranks) => {
    const rows = [gifter('1', 9, ranks[0]), gifter('2', 4, ranks[1]), gifter('3', 4, ranks[2])]
    expect(ranksOf(rows).map(([, rank]) => rank)).toEqual(ranks)
  })

  it("keeps a gap that is Kick's", () => {
    expect(ranksOf([gifter('1', 9, 1), gifter('2', 4, 3)])).toEqual([
      ['1', 1],
      ['2', 3],
    ])
  })

  it.each<[string, (number | null)[]]>([
    ['missing', [1, null, 3, 4]],
    ['zero', [0, 1, 2, 3]],
    ['all zero', [0, 0, 0, 0]],
    ['duplicate with different amounts', [1, 1, 3, 4]],
    ['contradicting', [4, 3, 2, 1]],
    ['not from 1', [2, 3, 4, 5]],
    ['not whole', [1, 1.5, 2, 3]],
  ])('counts again when ranks are %s: ties share, 1, 2, 2, 4', (_name, given) => {
    const amounts = [9, 4, 4, 1]
    const rows = amounts.map((amount, index) => gifter(`${index}`, amount, given[index]))
    expect(boardOf(rows).rows.map((row) => row.rank)).toEqual([1, 2, 2, 4])
  })
})

describe('rows', () => {
  it('merges a user who is listed twice, with the larger amount, and counts ranks again', () => {
    const board = boardOf([
      { ...gifter('1', 90, 2), username: 'known', picture: 'https://files.example/a.webp' },
      { ...gifter('1', 100, 1), username: '' },
      gifter('2', 80, 3),
    ])
    expect(board.rows).toMatchObject([
      { userId: '1', amount: 100, rank: 1, name: 'known', picture: 'https://files.example/a.webp' },
      { userId: '2', amount: 80, rank: 2 },
    ])
    expect(board.total).toBe(180)
  })

  it('keeps rows with 0 KICKs and empty names', () => {
    expect(boardOf([{ ...gifter('1', 0), username: '' }]).rows).toMatchObject([
      { amount: 0, name: '', rank: 1 },
    ])
  })

  it('is complete only when fewer rows came than were asked for', () => {
    expect(boardOf([gifter('1', 1)], 2).complete).toBe(true)
    expect(boardOf([gifter('1', 1), gifter('2', 1)], 2).complete).toBe(false)
    expect(boardOf([]).complete).toBe(true)
  })

  it('keeps the total a safe integer', () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(boardOf([gifter('1', most), gifter('2', most)]).total).toBe(most)
  })
})

describe('for any answer', () => {
  it('is sorted, lists each user once with the largest amount, and adds up', () => {
    fc.assert(
      fc.property(rankedGifters, (rows) => {
        const board = boardOf(rows)
        const amounts = board.rows.map((row) => row.amount)
        expect(amounts).toEqual(amounts.toSorted((first, second) => second - first))
        expect(new Set(board.rows.map((row) => row.userId))).toEqual(
          new Set(rows.map((row) => row.userId)),
        )
        expect(board.rows).toHaveLength(new Set(rows.map((row) => row.userId)).size)
        for (const row of board.rows) {
          const own = rows.filter((given) => given.userId === row.userId)
          expect(row.amount).toBe(Math.max(...own.map((given) => given.amount)))
        }
        const sum = amounts.reduce((total, amount) => total + amount, 0)
        expect(board.total).toBe(Math.min(sum, Number.MAX_SAFE_INTEGER))
      }),
    )
  })

  it('has ranks that agree with the amounts', () => {
    fc.assert(
      fc.property(rankedGifters, (rows) => {
        const board = boardOf(rows)
        expect(board.rows[0]?.rank ?? 1).toBe(1)
        for (const [index, row] of board.rows.entries()) {
          const above = board.rows[index - 1]
          if (!above) continue
          if (above.amount > row.amount) expect(above.rank).toBeLessThan(row.rank)
          else expect(above.rank).toBeLessThanOrEqual(row.rank)
        }
      }),
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        rankedGifters.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
          ),
        ),
        ([rows, shuffled]) => {
          expect(boardOf(shuffled)).toEqual(boardOf(rows))
        },
      ),
    )
  })
})
