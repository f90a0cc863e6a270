import fc from 'fast-check'
import type { Board, RankedGifter } from '../Board.ts'
import { makeBoard } from '../makeBoard.ts'

/** Few ids and small amounts, so that ties, duplicates and meetings of two boards are common. */
const userId = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map(String),
  fc.constantFrom('9007199254740993', '9007199254740992', '18446744073709551615'),
)

export const rankedGifter: fc.Arbitrary<RankedGifter> = fc.record({
  userId,
  username: fc.oneof(fc.constantFrom('', 'alpha_whale', 'beta'), fc.string({ maxLength: 8 })),
  amount: fc.oneof(
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 100_000 }),
    fc.constant(Number.MAX_SAFE_INTEGER),
  ),
  rank: fc.oneof(fc.constant(null), fc.integer({ min: -1, max: 12 })),
  verified: fc.constantFrom(true, false, null),
  picture: fc.constantFrom('https://files.example/a.webp', 'https://files.example/b.webp', null),
})

export const rankedGifters = fc.array(rankedGifter, { maxLength: 25 })

export const board: fc.Arbitrary<Board> = fc
  .record({
    period: fc.constantFrom('week' as const, 'month' as const, 'day' as const),
    rows: rankedGifters,
    readAt: fc.integer({ min: 0, max: 3_000_000_000 }),
    asked: fc.constantFrom(5, 100),
  })
  .map((answer) => makeBoard({ ...answer, rows: answer.rows.slice(0, answer.asked) }))

/** Two readings of one board, of any period. */
export const boardPair: fc.Arbitrary<[Board, Board]> = fc
  .tuple(board, board, fc.constantFrom('week' as const, 'month' as const, 'lifetime' as const))
  .map(([first, second, period]) => [
    { ...first, period },
    { ...second, period },
  ])
