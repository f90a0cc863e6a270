import type { Asked } from './Asked.ts'
import { readColumns } from './readColumns.ts'

/** A gifter's amount in a list from a moment (UTC ms) on; null: not in it. */
export interface Amount {
  readonly at: number
  readonly amount: number | null
  readonly tie: number
}

export interface Timeline {
  /** Key. */
  readonly gifter: number
  /** Oldest first; the first may lie before the span, and says what was at its begin. */
  readonly amounts: readonly Amount[]
}

/** ms up to which the moments are a shorter way to the changes of a list than its gifters are. */
const shortSpan = 20 * 86_400_000

/**
 * How the amounts of a list went until `to` (UTC ms), from the begin of the period that ran at
 * `from`; where a period began again, everybody is out of the list unless that reading says else.
 *
 * @param gifters keys; without, everybody who was in the list
 */
export function readTimelines(
  asked: Asked,
  list: number,
  { from, to }: { from: number; to: number },
  gifters?: readonly number[],
): Timeline[] {
  const { store, account } = asked
  const begins = store
    .rows<{ at: number }>(
      `SELECT at FROM list_state INDEXED BY list_began
        WHERE account = ?1 AND list = ?2 AND at <= ?3 AND began = 1 ORDER BY at`,
      account,
      list,
      to,
    )
    .map(({ at }) => at)
  const start = begins.findLast((at) => at <= from) ?? 0
  const within = begins.filter((at) => at > start)
  const byMoment = !gifters && to - start < shortSpan
  const columns = readColumns<'gifter' | 'at' | 'amount' | 'tie', number | null>(
    store,
    ['gifter', 'at', 'amount', 'tie'],
    `SELECT gifter, at, amount, tie FROM change
      WHERE account = ?1 AND list = ?2
        AND ${byMoment ? 'at' : '+at'} BETWEEN ?3 AND ?4
        ${gifters ? 'AND gifter IN (SELECT value FROM json_each(?5))' : ''}
      ORDER BY gifter, at`,
    account,
    list,
    start,
    to,
    ...(gifters ? [JSON.stringify(gifters)] : []),
  )
  const timelines: { gifter: number; amounts: Amount[] }[] = []
  for (const [index, gifter] of columns.gifter.entries()) {
    let line = timelines.at(-1)
    if (line?.gifter !== gifter) timelines.push((line = { gifter: gifter ?? 0, amounts: [] }))
    line.amounts.push({
      at: columns.at[index] ?? 0,
      amount: columns.amount[index] ?? null,
      tie: columns.tie[index] ?? 0,
    })
  }
  return within.length === 0
    ? timelines
    : timelines.map(({ gifter, amounts }) => ({ gifter, amounts: withEnds(amounts, within) }))
}

function withEnds(amounts: readonly Amount[], begins: readonly number[]): Amount[] {
  const all: Amount[] = []
  let next = 0
  for (const [index, amount] of amounts.entries()) {
    all.push(amount)
    const until = amounts[index + 1]?.at ?? Infinity
    while ((begins[next] ?? Infinity) <= amount.at) next++
    const end = begins[next]
    if (end !== undefined && end < until) all.push({ at: end, amount: null, tie: 0 })
  }
  return all
}
