import type { CommandInput, CommandOutput } from '../../contract/channels.ts'
import type { HistoryCommandName } from '../../contract/names.ts'
import type { Problem, ProblemCode } from '../../contract/problem.ts'
import type { Settings } from '../../contract/settings.ts'
import type { Board } from '../board/Board.ts'
import type { RecordedAlert, RecordedReading } from './Recorded.ts'

/** Questions that are answered from the history alone. */
export type HistoryQuestion = Exclude<
  HistoryCommandName,
  'getAway' | 'dismissAway' | 'exportHistory' | 'importHistory' | 'cancelTransfer'
>

/** What was. Works in a thread of its own, which is started by the first call and ended when idle. */
export interface History {
  /**
   * What the application had when it ended: a first reading that says the same is no news, and wakes
   * no thread at the start.
   */
  expect(accountId: string, boards: readonly Board[]): void
  /** Keeps what changed with a reading. Neither waits nor throws: see `onProblem`. */
  record(reading: RecordedReading): void
  recordAlert(alert: RecordedAlert): void
  /**
   * Answers a page's question about one channel. Pictures are not part of the answer: `avatar` is
   * null in all of it.
   *
   * @param accountId user id of the broadcaster
   * @throws HistoryError where there is no history, or none that can be read
   */
  ask<Name extends HistoryQuestion>(
    name: Name,
    accountId: string,
    input: CommandInput<Name>,
  ): Promise<CommandOutput<Name>>
  /** What changed between two moments (UTC ms); null when nothing did. */
  away(accountId: string, from: number, to: number): Promise<CommandOutput<'getAway'>>
  /**
   * Writes an export to a file, piece by piece.
   *
   * @param settings go into an export of everything
   * @param progress hears the share that is done, 0 to 1
   * @throws HistoryError
   */
  exportTo(
    path: string,
    request: CommandInput<'exportHistory'>,
    context: { accountId: string | null; settings: Settings; signal: AbortSignal },
    progress: (share: number) => void,
  ): Promise<void>
  /**
   * Takes up an earlier export of everything, without doubling what is here already.
   *
   * @returns how many readings were new
   * @throws HistoryError
   */
  importFrom(path: string, signal: AbortSignal, progress: (share: number) => void): Promise<number>
  /**
   * Hears of what the user should know: a broken file that was set aside, a full disk.
   *
   * @param settled hears of what hindered it once it can write again
   */
  onProblem(listen: (problem: Problem) => void, settled?: (code: ProblemCode) => void): () => void
  /** Writes what is under way and ends the thread. */
  dispose(): Promise<void>
}
