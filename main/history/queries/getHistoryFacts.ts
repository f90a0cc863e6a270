import type { CommandOutput } from '../../../contract/channels.ts'
import type { Asked } from './Asked.ts'

/** What the history holds: its size and forgotten gifters are those of all channels. */
export function getHistoryFacts({
  store,
  account,
}: Asked): NonNullable<CommandOutput<'getHistoryFacts'>> {
  const row = store.row<{
    oldest: number | null
    newest: number | null
    gifters: number
    forgotten: number
  }>(
    `SELECT (SELECT min(since) FROM watched WHERE account = ?1) AS oldest,
      (SELECT max(until) FROM watched WHERE account = ?1) AS newest,
      (SELECT count(*) FROM face WHERE account = ?1) AS gifters,
      (SELECT count(*) FROM forgotten) AS forgotten`,
    account,
  )
  return {
    bytes: store.bytes(),
    oldest: row?.oldest ?? null,
    newest: row?.newest ?? null,
    gifters: row?.gifters ?? 0,
    forgotten: row?.forgotten ?? 0,
  }
}
