import type { ExportRequest } from '../../contract/history/transfer.ts'
import type { Problem } from '../../contract/problem.ts'
import type { AppState } from '../../contract/state.ts'
import type { LeaderNotice } from '../alerts/leaderNotice.ts'
import type { Disposer } from '../clock.ts'
import type { Picture } from '../kick/KickClient.ts'
import type { EngineHandlers } from './EngineHandlers.ts'

/** Everything that thinks, for one pair of Kick's origins; it knows no window. */
export interface Engine {
  state(): AppState
  subscribe(listen: (state: AppState) => void): Disposer
  onNotice(listen: (notice: LeaderNotice) => void): Disposer
  handlers: EngineHandlers
  /** Shows the boards of last time. */
  restore(): Promise<void>
  /** Opens the vault, which may wait for the keychain, and begins to watch. */
  open(): Promise<void>
  /** Adds what was found wrong outside the engine; a page shows it until it is dismissed. */
  report(...problems: readonly Problem[]): void
  /** The user has looked at the board. */
  markSeen(): void
  avatar(userId: string): Promise<Picture | null>
  /**
   * Writes an export of the chosen channel, or of everything.
   *
   * @throws HistoryError
   */
  exportTo(
    path: string,
    request: ExportRequest,
    signal: AbortSignal,
    progress: (share: number) => void,
  ): Promise<void>
  /** @returns how many readings were new. @throws HistoryError */
  importFrom(path: string, signal: AbortSignal, progress: (share: number) => void): Promise<number>
  suspend(): void
  resume(): void
  networkChanged(online: boolean): void
  dispose(): Promise<void>
}
