import type { Period } from '../../contract/period.ts'
import type { ReadingRole } from './nextWait.ts'

/** A reading under way. */
export interface Reading {
  readonly period: Period
  readonly role: ReadingRole
  sent: boolean
  readonly end: AbortController
  /** Never rejects. */
  readonly done: Promise<void>
}
