import type { Period } from '../../../contract/period.ts'
import type {
  KickClient,
  KickChannel,
  Leaderboard,
  LeaderboardQuery,
  LeaderboardRow,
} from '../../kick/KickClient.ts'
import { KickError } from '../../kick/KickError.ts'
import type { ElapsedClock } from './elapsedClock.ts'

export interface FakeKick {
  client: Pick<KickClient, 'leaderboard' | 'channels'>
  /** What the next leaderboard calls answer: once each, then `shape` decides. */
  answers: ((query: LeaderboardQuery) => Promise<Leaderboard>)[]
  shape: 'lists' | 'single'
  channel: KickChannel
  /** A failure of every call while it is set. */
  failure: Error | null
  /** How long an answer takes, ms. */
  lasts: number
  /** `refused`: answered with 401. */
  boards: { query: LeaderboardQuery; at: number; refused: boolean }[]
  channels: number[]
  /** Leaderboard calls under way, and the most there ever were at once. */
  underWay: number
  mostUnderWay: number
}

export const rowOf = (userId: string, amount: number): LeaderboardRow => ({
  userId,
  username: `user_${userId}`,
  amount,
  rank: null,
  verified: null,
  picture: null,
})

export const listsOf = (...periods: Period[]): Leaderboard => ({
  shape: 'lists',
  lists: Object.fromEntries(periods.map((period) => [period, [rowOf('7', 50)]])),
})

/** Kick as a watcher meets it, without HTTP: counts and answers after `lasts`. */
export function fakeKick(clock: ElapsedClock): FakeKick {
  const wait = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const cancel = clock.after(kick.lasts, resolve)
      signal?.addEventListener('abort', () => {
        cancel()
        reject(new Error('ended by its caller'))
      })
    })

  const kick: FakeKick = {
    client: {
      async leaderboard(_accessToken, query = {}, signal) {
        const reading = { query, at: clock.elapsed(), refused: false }
        kick.boards.push(reading)
        kick.underWay++
        kick.mostUnderWay = Math.max(kick.mostUnderWay, kick.underWay)
        try {
          if (kick.lasts > 0) await wait(signal)
          reading.refused =
            kick.failure instanceof KickError && kick.failure.kind === 'unauthorized'
          if (kick.failure) throw kick.failure
          const own = kick.answers.shift()
          if (own) return await own(query)
          return kick.shape === 'lists'
            ? listsOf('lifetime', 'month', 'week')
            : { shape: 'single', rows: [rowOf('7', 50)] }
        } finally {
          kick.underWay--
        }
      },
      async channels() {
        kick.channels.push(clock.elapsed())
        if (kick.failure) throw kick.failure
        return [kick.channel]
      },
    },
    answers: [],
    shape: 'lists',
    channel: { broadcasterUserId: '100', slug: 'starlight', live: true, liveSince: 1000 },
    failure: null,
    lasts: 0,
    boards: [],
    channels: [],
    underWay: 0,
    mostUnderWay: 0,
  }
  return kick
}
