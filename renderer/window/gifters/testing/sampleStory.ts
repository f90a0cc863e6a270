import type { GifterStory } from '../../../../contract/history/gifters.ts'
import { sampleNow } from '../../../testing/sampleState.ts'

const minute = 60_000
const day = 86_400_000

/** What is remembered of mia, the fifth of the sample board. */
export function sampleStory(over: Partial<GifterStory> = {}): GifterStory {
  const gifter = { userId: '40031676', name: 'mia 🦊', avatar: null, verified: null }
  const gain = (ago: number, watched: number, amount: number, least = false) => ({
    gifter,
    at: sampleNow - ago,
    since: sampleNow - ago - watched,
    amount,
    least,
  })
  return {
    gifter,
    formerNames: [{ name: 'mia_plays', until: sampleNow - 40 * day }],
    firstSeen: sampleNow - 300 * day,
    lastSeen: sampleNow - minute,
    places: [{ period: 'week', rank: 9, amount: 1_000, at: sampleNow - minute }],
    best: { period: 'week', rank: 2, amount: 14_000, at: sampleNow - 40 * day },
    topTenWeeks: { count: 26, streak: 6 },
    gains: [
      gain(10 * minute, minute, 5_000),
      gain(40 * minute, 4 * minute, 500),
      gain(80 * minute, minute, 10, true),
      gain(90 * minute, minute, -200),
    ],
    alerts: [{ at: sampleNow - 3 * day, period: 'week' }],
    note: 'Says mee-ah',
    ...over,
  }
}
