import type { CommandOutput } from '../../../contract/channels.ts'
import type { Span } from '../../../contract/history/values.ts'
import type { Asked } from './Asked.ts'
import { refer } from './refer.ts'
import { type GainRow, toGain } from './toGain.ts'

/** The largest gains of a span, largest first; of two that are equal the older one. */
export function getLargestGains(
  { store, account }: Asked,
  { from, to, limit }: Span & { limit: number },
): NonNullable<CommandOutput<'getLargestGains'>> {
  const ref = refer(store)
  const rows = store.rows<GainRow>(
    `SELECT at, since, gifter, amount, least FROM gain
      WHERE account = ?1 AND at >= ?2 AND at < ?3 AND amount > 0
      ORDER BY amount DESC, at, gifter LIMIT ?4`,
    account,
    from,
    to,
    limit,
  )
  return { gains: rows.map((row) => toGain(row, ref)) }
}
