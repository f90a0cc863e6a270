import type { Clock } from '../clock.ts'
import type { History } from '../history/History.ts'
import { HistoryError } from '../history/HistoryError.ts'
import type { Log } from '../log.ts'
import type { AccountModel } from './AccountModel.ts'
import { countStream } from './countStream.ts'
import { pastBoards } from './pastBoards.ts'
import type { StreamCount } from './StreamCount.ts'

type Stream = 'kickStream' | 'ownStream'

/** Since when a stream counts. */
export interface StreamStarts {
  /** Kick says since when the channel is live (UTC ms). */
  began(accountId: string, liveSince: number): void
  /** The user chose a moment (UTC ms), or leaves it to Kick again. */
  choose(accountId: string, at: number | null): Promise<void>
}

/**
 * Counts from boards that are still in memory, and asks the history where they do not reach back
 * that far: so what is shown never waits for it.
 */
export function createStreamStarts(needs: {
  history: History | null
  clock: Pick<Clock, 'now'>
  log: Log
  intervalMs: () => number
  find: (accountId: string) => AccountModel | undefined
  change: (accountId: string, change: Partial<AccountModel>) => void
}): StreamStarts {
  const { history, clock, log, intervalMs, find, change } = needs

  async function count(accountId: string, which: Stream, at: number): Promise<void> {
    const account = find(accountId)
    if (!account) return
    const counted = countStream(at, account.recent, intervalMs())
    change(accountId, { [which]: counted })
    if (counted.whole || !history) return
    const better = await fromHistory(history, accountId, at)
    // Meanwhile another stream may have begun, or another moment been chosen.
    const current = find(accountId)?.[which]
    if (better && current?.at === at && isEarlier(better, current))
      change(accountId, { [which]: better })
  }

  /** Null where the history does not know. */
  async function fromHistory(
    from: History,
    accountId: string,
    at: number,
  ): Promise<StreamCount | null> {
    try {
      const boards = await pastBoards(from, accountId, at, clock.now())
      return { at, boards, whole: firstReading({ boards }) <= at + intervalMs() }
    } catch (error) {
      if (!(error instanceof HistoryError)) log.warn('a past board could not be asked for')
      return null
    }
  }

  return {
    began(accountId, liveSince) {
      const account = find(accountId)
      if (!account || account.kickStream?.at === liveSince) return
      // A moment chosen before this stream was meant for another one.
      if (account.ownStream && account.ownStream.at <= liveSince)
        change(accountId, { ownStream: null })
      void count(accountId, 'kickStream', liveSince)
    },
    async choose(accountId, at) {
      if (at === null) return change(accountId, { ownStream: null })
      await count(accountId, 'ownStream', Math.min(at, clock.now()))
    },
  }
}

function isEarlier(better: StreamCount, current: StreamCount): boolean {
  return better.boards.size > 0 && firstReading(better) < firstReading(current)
}

function firstReading({ boards }: Pick<StreamCount, 'boards'>): number {
  return Math.min(...[...boards.values()].map((board) => board.readAt))
}
