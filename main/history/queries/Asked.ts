import type { Store } from '../store/Store.ts'

/** Whom a question is about, and from where it is asked. */
export interface Asked {
  readonly store: Store
  /** User id of the broadcaster. */
  readonly accountId: string
  /** Key of the account; 0, which is nobody's, where nothing of it was recorded. */
  readonly account: number
  /** IANA name of the time zone in which days and weeks are counted. */
  readonly zone: string
  /** UTC ms. */
  readonly now: number
}
