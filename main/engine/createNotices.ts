import { leaderNotice, type LeaderNotice } from '../alerts/leaderNotice.ts'
import type { Clock, Disposer } from '../clock.ts'
import type { SettingsStore } from '../settings/createSettings.ts'
import type { Showing } from './createShowing.ts'
import type { BoardsTaken } from './takeBoards.ts'

/** What a reading is worth saying, and who hears of it. */
export interface Notices {
  onNotice(listen: (notice: LeaderNotice) => void): Disposer
  /** Tells of a reading, at most once. @returns what was told, with names as they are */
  tell(taken: BoardsTaken): LeaderNotice | null
  dispose(): void
}

export function createNotices({
  settings,
  clock,
  showing,
}: {
  settings: Pick<SettingsStore, 'current'>
  clock: Pick<Clock, 'now'>
  showing: Pick<Showing, 'notice'>
}): Notices {
  const listeners = new Set<(notice: LeaderNotice) => void>()
  return {
    onNotice(listen) {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    tell({ changes }) {
      const comparisons = changes
        .filter(({ newLeader }) => newLeader)
        .map(({ board, change }) => ({
          period: board.period,
          first: false,
          rollover: change.rollover,
          leader: change.leader,
        }))
      const notice = leaderNotice(comparisons, settings.current(), clock.now())
      if (notice) for (const listen of listeners) listen(showing.notice(notice))
      return notice
    },
    dispose: () => listeners.clear(),
  }
}
