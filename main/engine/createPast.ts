import type { LeaderNotice } from '../alerts/leaderNotice.ts'
import type { Board } from '../board/Board.ts'
import type { Disposer } from '../clock.ts'
import type { History, HistoryQuestion } from '../history/History.ts'
import { HistoryError } from '../history/HistoryError.ts'
import type { AccountModel } from './AccountModel.ts'
import type { AccountBook } from './createAccountBook.ts'
import { createAwayHandlers } from './createAwayHandlers.ts'
import { createHistoryHandlers } from './createHistoryHandlers.ts'
import { createRecorder } from './createRecorder.ts'
import type { Showing } from './createShowing.ts'
import { createStreamStarts } from './createStreamStarts.ts'
import type { Engine } from './Engine.ts'
import type { EngineHandlers } from './EngineHandlers.ts'
import type { EngineOptions } from './EngineOptions.ts'
import { dismissAway, markSeen } from './lookAway.ts'

/** All that has to do with what was: streams, looks, and the history behind them. */
export interface Past extends Pick<Engine, 'exportTo' | 'importFrom' | 'markSeen'> {
  handlers: Pick<EngineHandlers, HistoryQuestion | 'setStreamStart' | 'getAway' | 'dismissAway'>
  /** The accounts have the boards of last time. */
  restored(): void
  /** Takes up a reading, and what was told of it. */
  took(accountId: string, boards: readonly Board[], notice: LeaderNotice | null): void
  /** Kick says since when a channel is live (UTC ms). */
  live(accountId: string, since: number): void
  dispose: Disposer
}

/**
 * @param intervalMs until the next reading, as planned
 * @param keep writes what outlives a restart
 */
export function createPast({
  options,
  book,
  showing,
  intervalMs,
  chosen,
  report,
  settle,
  keep,
}: {
  options: Pick<EngineOptions, 'history' | 'settings' | 'clock' | 'log'>
  book: AccountBook
  showing: Showing
  intervalMs: () => number
  chosen: () => AccountModel | null
  report: Parameters<History['onProblem']>[0]
  settle: NonNullable<Parameters<History['onProblem']>[1]>
  keep: () => void
}): Past {
  const { history, settings, clock, log } = options
  const { find, change } = book
  const recorder = createRecorder({ history, settings, clock, intervalMs })
  const streams = createStreamStarts({ history, clock, log, intervalMs, find, change })
  const endProblems = history?.onProblem(report, settle)

  function accountId(): string | null {
    return chosen()?.id ?? null
  }

  function changeEach(next: (account: AccountModel, now: number) => AccountModel): void {
    for (const account of book.accounts()) change(account.id, next(account, clock.now()))
    keep()
  }

  /** @throws HistoryError where there is none */
  function historyOrThrow(): History {
    if (!history) throw new HistoryError('history-not-writable')
    return history
  }

  return {
    handlers: {
      ...createHistoryHandlers({ history, accountId, showing }),
      ...createAwayHandlers({
        history,
        clock,
        chosen,
        dress: showing.dress,
        dismiss: () => changeEach(dismissAway),
      }),
      async setStreamStart({ at }) {
        const id = accountId()
        if (id !== null) await streams.choose(id, at)
        keep()
        return { ok: true }
      },
    },
    restored() {
      for (const { id, boards } of book.accounts()) history?.expect(id, [...boards.values()])
    },
    took(id, boards, notice) {
      recorder.boards(id, boards)
      if (notice) recorder.notice(id, notice)
    },
    live: streams.began,
    markSeen: () => changeEach(markSeen),
    async exportTo(path, request, signal, progress) {
      const context = { accountId: accountId(), settings: settings.current(), signal }
      await historyOrThrow().exportTo(path, request, context, progress)
    },
    importFrom: async (path, signal, progress) =>
      historyOrThrow().importFrom(path, signal, progress),
    dispose: () => endProblems?.(),
  }
}
