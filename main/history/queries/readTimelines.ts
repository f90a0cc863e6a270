import type { Asked } from './Asked.ts'
import { readColumns } from './readColumns.ts'

/**
 * A gifter's way through a list, in columns since there are tens of thousands of entries: from each
 * moment (UTC ms, oldest first) on, the amount and the order among equal ones; null: not in it. The
 * first moment may lie before the span, and says what was at its begin.
 */
export interface Timeline {
  /** Key. */
  readonly gifter: number
  readonly at: readonly number[]
  readonly amount: readonly (number | null)[]
  readonly tie: readonly number[]
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
  const opened = begins.findLast((at) => at <= from) ?? 0
  const within = begins.filter((at) => at > opened)
  const byMoment = !gifters && to - opened < shortSpan
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
    opened,
    to,
    ...(gifters ? [JSON.stringify(gifters)] : []),
  )
  const timelines: Timeline[] = []
  const { gifter } = columns
  for (let start = 0; start < gifter.length;) {
    let end = start + 1
    while (gifter[end] === gifter[start]) end++
    const line: Timeline = {
      gifter: gifter[start] ?? 0,
      at: columns.at.slice(start, end) as number[],
      amount: columns.amount.slice(start, end),
      tie: columns.tie.slice(start, end) as number[],
    }
    timelines.push(within.length === 0 ? line : withEnds(line, within))
    start = end
  }
  return timelines
}

function withEnds({ gifter, at, amount, tie }: Timeline, begins: readonly number[]): Timeline {
  const all = { gifter, at: [] as number[], amount: [] as (number | null)[], tie: [] as number[] }
  const add = (moment: number, value: number | null, order: number) => {
    all.at.push(moment)
    all.amount.push(value)
    all.tie.push(order)
  }
  let next = 0
  for (let index = 0; index < at.length; index++) {
    const moment = at[index] ?? 0
    add(moment, amount[index] ?? null, tie[index] ?? 0)
    while ((begins[next] ?? Infinity) <= moment) next++
    const end = begins[next]
    if (end !== undefined && end < (at[index + 1] ?? Infinity)) add(end, null, 0)
  }
  return all
}
