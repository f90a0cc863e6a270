import type { Span } from '../../../contract/history/values.ts'
import type { Asked } from './Asked.ts'

/** The spans (UTC ms) in which Kickboard watched, as far as they touch a span, oldest first. */
export function readWatched({ store, account }: Asked, { from, to }: Span): Span[] {
  return store.rows<Span>(
    `SELECT since AS "from", until AS "to" FROM watched
      WHERE account = ?1 AND since < ?3 AND until >= ?2 ORDER BY since`,
    account,
    from,
    to,
  )
}
