import type { BoardRow, BoardView, Movement } from '../../contract/state.ts'

type Sample = [name: string, amount: number, gain: number, movement: Movement]

const none: Movement = { kind: 'none' }

const samples: Sample[] = [
  ['alpha_whale', 52_310, 500, none],
  ['Bo_the_Builder', 31_480, 2_000, { kind: 'up', places: 1 }],
  ['nightowl', 29_940, 0, { kind: 'down', places: 1 }],
  ['Señor Pingüino', 18_200, 0, none],
  ['mia 🦊', 12_650, 5_000, { kind: 'up', places: 4 }],
  ['xX_longest_username_ever_seen_Xx', 9_905, 0, none],
  ['first_timer', 7_000, 7_000, { kind: 'new' }],
  ['katana', 6_420, 0, { kind: 'down', places: 2 }],
  ['مها', 5_310, 10, none],
  ['gg_ez', 4_980, 0, { kind: 'down', places: 1 }],
]

/** A row of the sample board; `place` starts at 0. */
function sampleRow(place: number): BoardRow {
  const [name, amount, gain, movement] = samples[place] ?? [
    `gifter_${place + 1}`,
    Math.max(1, 4_900 - place * 47),
    0,
    none,
  ]
  return {
    userId: String(40_000_000 + place * 7_919),
    name,
    rank: place + 1,
    amount,
    gain,
    movement,
    avatar: null,
    verified: null,
  }
}

/** A board of `length` gifters, the first ten of them memorable, read at `readAt` (UTC ms). */
export function sampleBoard(
  readAt: number,
  length: number,
  over: Partial<BoardView> = {},
): BoardView {
  const rows = over.rows ?? Array.from({ length }, (_, place) => sampleRow(place))
  return {
    period: 'week',
    readAt,
    complete: true,
    total: rows.reduce((sum, row) => sum + row.amount, 0),
    restartedAt: null,
    ...over,
    rows,
  }
}
