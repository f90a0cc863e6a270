import type { Away, Finals, HistoryFacts, PastBoard, Race } from '../../contract/history/past.ts'
import type { GifterRef } from '../../contract/history/values.ts'
import { sampleNow } from './sampleState.ts'

const hour = 3_600_000
const names = ['alpha_whale', 'Bo_the_Builder', 'nightowl', 'Señor Pingüino', 'mia 🦊']

/** Gifter number `index`, the first five of them memorable. */
export function sampleRef(index: number): GifterRef {
  return {
    userId: String(40_000_000 + index * 7_919),
    name: names[index] ?? `gifter_${index + 1}`,
    avatar: null,
    verified: index === 0 ? true : null,
  }
}

function ranked(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    gifter: sampleRef(index),
    rank: index + 1,
    amount: 12_000 - index * 500,
  }))
}

/** A history of ninety days until a minute ago. */
export const sampleFacts: HistoryFacts = {
  bytes: 41_238_528,
  oldest: sampleNow - 90 * 24 * hour,
  newest: sampleNow - 60_000,
  gifters: 1_204,
  forgotten: 2,
}

export function samplePastBoard(over: Partial<PastBoard> = {}): PastBoard {
  const rows = ranked(12)
  return {
    period: 'week',
    readAt: sampleNow - 60_000,
    watched: true,
    complete: true,
    total: rows.reduce((sum, { amount }) => sum + amount, 0),
    step: 0,
    rows,
    ...over,
  }
}

/** The last six hours of three gifters. */
export const sampleRace: Race = {
  times: Array.from({ length: 7 }, (_, index) => sampleNow - (6 - index) * hour),
  lines: [0, 1, 2].map((place) => ({
    gifter: sampleRef(place),
    amounts: Array.from({ length: 7 }, (_, index) => 900 * (3 - place) + index * 100),
  })),
  gaps: [],
  step: 0,
}

/** Two weeks that ended, the older one with two gifters. */
export const sampleFinals: Finals = {
  finals: [12, 2].map((gifters, week) => ({
    endedAt: sampleNow - (week * 7 + 1) * 24 * hour,
    lastReadAt: sampleNow - (week * 7 + 1) * 24 * hour - 60_000,
    total: 98_000 - week * 1_000,
    gifters,
    top: ranked(Math.min(10, gifters)),
  })),
}

/** A night of everything. */
export const sampleAway: Away = {
  from: sampleNow - 12 * hour,
  to: sampleNow,
  total: 14_510,
  least: true,
  gains: [4, 3, 2, 1].map((index) => ({
    gifter: sampleRef(index),
    at: sampleNow - hour,
    since: sampleNow - 2 * hour,
    amount: index * 1_000,
    least: index === 3,
  })),
  newFaces: [5, 6, 7, 8, 9].map(sampleRef),
  leaders: [{ period: 'week', before: sampleRef(2), now: sampleRef(0) }],
  ended: [{ period: 'month', winner: sampleRef(1), total: 214_630 }],
}
