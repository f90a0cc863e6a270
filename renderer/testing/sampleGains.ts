import type { GainBoard } from '../../contract/state.ts'
import { sampleBoard } from './sampleBoard.ts'

const samples = [
  [4, 5_000, false],
  [6, 4_500, true],
  [1, 2_000, false],
  [0, 500, false],
  [8, -10, false],
] as const

/** What was gained since a moment (UTC ms), by gifters of the sample board. */
export function sampleGains(since: number, over: Partial<GainBoard> = {}): GainBoard {
  const { rows } = sampleBoard(0, 10)
  const gains = samples.flatMap(([place, gain, least], index) => {
    const gifter = rows[place]
    if (!gifter) return []
    const { userId, name, avatar, verified } = gifter
    return [{ userId, name, avatar, verified, rank: index + 1, gain, least }]
  })
  return {
    since,
    whole: true,
    readAt: since + 3_600_000,
    total: gains.reduce((sum, { gain }) => sum + gain, 0),
    rows: gains,
    ...over,
  }
}
