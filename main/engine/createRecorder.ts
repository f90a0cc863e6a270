import type { LeaderNotice } from '../alerts/leaderNotice.ts'
import type { Board } from '../board/Board.ts'
import type { Clock } from '../clock.ts'
import type { History } from '../history/History.ts'
import type { SettingsStore } from '../settings/createSettings.ts'

/** Hands on to the history what is to be kept. */
export interface Recorder {
  boards(accountId: string, boards: readonly Board[]): void
  notice(accountId: string, notice: LeaderNotice): void
}

/** @param intervalMs until the next reading, as planned */
export function createRecorder({
  history,
  settings,
  clock,
  intervalMs,
}: {
  history: History | null
  settings: Pick<SettingsStore, 'current'>
  clock: Pick<Clock, 'now'>
  intervalMs: () => number
}): Recorder {
  /** What was kept before stays when the user wants no more of it. */
  const keeping = () => (settings.current().keepHistory ? history : null)
  return {
    boards(accountId, boards) {
      const at = Math.max(...boards.map((board) => board.readAt))
      keeping()?.record({ accountId, at, intervalMs: intervalMs(), boards })
    },
    notice(accountId, { period, gifter: { userId } }) {
      keeping()?.recordAlert({ accountId, at: clock.now(), period, userId })
    },
  }
}
