import { periods } from '../../contract/period.ts'
import type { ProblemCode } from '../../contract/problem.ts'
import type { AccountView, Freshness } from '../../contract/state.ts'
import { viewBoard } from '../board/viewBoard.ts'
import { viewGains } from '../board/viewGains.ts'
import type { AccountModel } from './AccountModel.ts'
import { staleAfter } from './staleAfter.ts'

/** Problems after which only a new sign-in helps. */
const signedOutCodes: ReadonlySet<ProblemCode> = new Set([
  'sign-in-ended',
  'unauthorized',
  'vault-unreadable',
  'vault-broken',
  'keychain-locked',
])
const offlineCodes: ReadonlySet<ProblemCode> = new Set(['offline', 'timed-out'])

/**
 * An account as pages show it.
 *
 * @param now UTC ms
 * @param pictureOf address at Kick of a user's picture, where it is known from elsewhere
 */
export function viewAccount(
  account: AccountModel,
  {
    now,
    intervalMs,
    avatarOf,
  }: {
    now: number
    intervalMs: number
    avatarOf: (userId: string, picture: string | null) => string | null
  },
): AccountView {
  const boards = periods.flatMap((period) => {
    const board = account.boards.get(period)
    if (!board) return []
    const pictures = new Map(board.rows.map((row) => [row.userId, row.picture]))
    return [
      viewBoard(
        board,
        account.baseline.get(period) ?? null,
        (userId) => avatarOf(userId, pictures.get(userId) ?? null),
        account.restarts.get(period) ?? null,
      ),
    ]
  })
  const stream = account.ownStream ?? account.kickStream
  const gains = { begun: account.restarts, avatarOf }
  return {
    id: account.id,
    kind: account.kind,
    name: account.name,
    slug: account.slug,
    avatar: avatarOf(account.id, null),
    live: account.live,
    liveSince: account.liveSince,
    freshness: freshnessOf(account, now, intervalMs),
    problem: account.problem,
    nextReadAt: account.nextReadAt,
    reading: account.reading,
    boards,
    stream: stream && viewGains(stream.boards, account.boards, { ...gains, whole: stream.whole }),
    streamStart: account.ownStream?.at ?? null,
    looked: hasNews(account)
      ? viewGains(account.baseline, account.boards, { ...gains, whole: true })
      : null,
    leaders: periods.flatMap((period) => {
      const lead = account.leaders.get(period)
      return lead ? [{ period, ...lead }] : []
    }),
  }
}

/** Whether there is anything to measure: a second reading, or a first look. */
function hasNews({ boards, baseline, seenAt }: AccountModel): boolean {
  if (seenAt !== null) return true
  return [...boards].some(([period, board]) => board.readAt !== baseline.get(period)?.readAt)
}

function freshnessOf(account: AccountModel, now: number, intervalMs: number): Freshness {
  const code = account.problem?.code
  if (code && signedOutCodes.has(code)) return 'signed-out'
  if (code && offlineCodes.has(code)) return 'offline'
  if (code) return 'stale'
  if (account.boards.size === 0) return 'reading'
  return now - newestReading(account) > staleAfter(intervalMs) ? 'stale' : 'fresh'
}

/** When Kick last answered with a board (UTC ms); 0 before the first. */
export function newestReading(account: AccountModel): number {
  return Math.max(0, ...[...account.boards.values()].map((board) => board.readAt))
}
