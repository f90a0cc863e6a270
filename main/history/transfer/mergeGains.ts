import type { Store } from '../store/Store.ts'
import type { EverythingLine } from './everythingLine.ts'

/**
 * Adds gains between two readings. Where gains of the channel were here before the import, one whose
 * span meets that of a known gain of the same gifter is left out: two computers that watched the
 * same channel saw the same KICKs between readings of their own, and these must not count twice.
 *
 * @param key of a gifter; null for one who was forgotten
 */
export function mergeGains(store: Store, key: (userId: string) => number | null) {
  /** Whether an account had gains before. */
  const known = new Map<number, boolean>()

  function hadGains(account: number): boolean {
    const had =
      known.get(account) ??
      store.row('SELECT 1 FROM gain WHERE account = ?1 LIMIT 1', account) !== undefined
    known.set(account, had)
    return had
  }

  function isKnown(account: number, gifter: number, since: number, at: number): boolean {
    const next = store.row<{ since: number }>(
      `SELECT since FROM gain INDEXED BY gain_by_gifter
        WHERE gifter = ?1 AND account = ?2 AND at > ?3 ORDER BY at LIMIT 1`,
      gifter,
      account,
      since,
    )
    return next !== undefined && next.since < at
  }

  /** @param account key of the channel */
  return (account: number, { at, gains }: Extract<EverythingLine, { is: 'gains' }>): void => {
    const compare = hadGains(account)
    for (const [userId, since, amount, least] of gains) {
      const gifter = key(userId)
      if (gifter === null || (compare && isKnown(account, gifter, since, at))) continue
      store.run(
        `INSERT OR IGNORE INTO gain (account, at, gifter, since, amount, least)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
        account,
        at,
        gifter,
        since,
        amount,
        Number(least),
      )
    }
  }
}
