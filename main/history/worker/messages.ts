import type { CommandInput, CommandOutput } from '../../../contract/channels.ts'
import type { Problem } from '../../../contract/problem.ts'
import type { Settings } from '../../../contract/settings.ts'
import type { HistoryQuestion } from '../History.ts'
import type { Seen } from '../holdUnchanged.ts'
import type { RecordedAlert, RecordedReading } from '../Recorded.ts'

/** How long what is kept, from the settings. */
export interface KeepingTimes {
  /** Days for which every change is kept. */
  readonly fullDays: number
  /** Years after which history is removed; 0 keeps it for good. */
  readonly years: number
}

/** What the history's thread does: a job takes one value and gives one. Moments are UTC ms. */
export interface ThreadJobs {
  record: { input: RecordedReading; answer: undefined }
  /** The board was still as it was recorded last; answers whether it was ever recorded. */
  seen: { input: Seen; answer: boolean }
  recordAlert: { input: RecordedAlert; answer: undefined }
  ask: {
    input: {
      name: HistoryQuestion
      accountId: string
      input: CommandInput<HistoryQuestion>
      now: number
    }
    answer: CommandOutput<HistoryQuestion>
  }
  away: {
    input: { accountId: string; from: number; to: number }
    answer: CommandOutput<'getAway'>
  }
  exportTo: {
    input: {
      path: string
      request: CommandInput<'exportHistory'>
      accountId: string | null
      settings: Settings
    }
    answer: undefined
  }
  /** Answers how many readings were new. */
  importFrom: { input: { path: string }; answer: number }
  /** A part of thinning; answers whether there is more. */
  thin: { input: KeepingTimes & { now: number }; answer: boolean }
}
export type JobName = keyof ThreadJobs

/** One job with its input. */
export type Job = { [Name in JobName]: { name: Name; input: ThreadJobs[Name]['input'] } }[JobName]

export type ToThread =
  | { kind: 'job'; id: number; job: Job }
  /** Ends an export or import that is under way or waits. */
  | { kind: 'cancel'; id: number }
  /** After the jobs that were given: closes the file and ends. */
  | { kind: 'end' }

export type FromThread =
  | { kind: 'answer'; id: number; answer: unknown }
  /** With the cause, for the log, where nobody expected it. */
  | { kind: 'failed'; id: number; problem: Problem; cause: string | null }
  /** The share that is done, 0 to 1. */
  | { kind: 'progress'; id: number; share: number }
  /** Something the user should know although the job went on. */
  | { kind: 'problem'; problem: Problem }
