import type { Period } from '../../../contract/period.ts'

/** One thing that was, as the exports of a gifter and of a span tell it. Moments are UTC ms. */
export interface ExportedRecord {
  /**
   * `watched`: Kickboard watched from `since` to `at`. `standing`: what a list showed when the span
   * began. `began`: a list began again, and nobody is in it until a `change` says so. `change`: a
   * gifter's amount from then on; `left`: no longer in the list. `gain`: given between `since` and
   * `at`. `alert`: a notification.
   */
  readonly record: 'watched' | 'standing' | 'began' | 'change' | 'left' | 'gain' | 'alert'
  readonly at: number
  readonly since: number | null
  readonly list: Period | null
  readonly userId: string | null
  /** KICKs */
  readonly kicks: number | null
  /** Whether `kicks` of a gain is a bound. */
  readonly atLeast: boolean | null
}

/** A record of which only some fields are said. */
export function recordOf(
  said: Pick<ExportedRecord, 'record' | 'at'> & Partial<ExportedRecord>,
): ExportedRecord {
  return { since: null, list: null, userId: null, kicks: null, atLeast: null, ...said }
}
