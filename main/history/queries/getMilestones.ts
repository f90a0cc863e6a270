import type { Milestones } from '../../../contract/history/past.ts'
import type { Asked } from './Asked.ts'
import { calendarSteps } from './calendar.ts'
import { readColumns } from './readColumns.ts'
import { refer } from './refer.ts'

type Milestone = Milestones['milestones'][number]

/** Moments worth remembering, newest first. */
export function getMilestones(asked: Asked): Milestones {
  const ref = refer(asked.store)
  const digested = asked.store
    .rows<Omit<Milestone, 'gifter'> & { gifter: number | null }>(
      'SELECT at, kind, gifter, value FROM milestone WHERE account = ?1',
      asked.account,
    )
    .map(({ at, kind, gifter, value }): Milestone => ({
      at,
      kind,
      gifter: gifter === null ? null : ref(gifter),
      value,
    }))
  return {
    milestones: [...digested, ...bestDays(asked)].toSorted(
      (first, second) => second.at - first.at || second.value - first.value,
    ),
  }
}

/** Days with more KICKs than any before; the first day of all has none to compare itself with. */
function bestDays({ store, account, zone }: Asked): Milestone[] {
  const { at, amount } = readColumns(
    store,
    ['at', 'amount'],
    'SELECT at, amount FROM gain WHERE account = ?1 ORDER BY at',
    account,
  )
  const oldest = at[0]
  const newest = at.at(-1)
  if (oldest === undefined || newest === undefined) return []
  const begins = calendarSteps('day', zone, oldest, newest + 1)
  const totals = new Map<number, { at: number; value: number }>()
  let day = 0
  for (const [index, moment] of at.entries()) {
    while (moment >= (begins[day + 1] ?? Infinity)) day++
    const value = (totals.get(day)?.value ?? 0) + (amount[index] ?? 0)
    totals.set(day, { at: moment, value })
  }
  const best: Milestone[] = []
  let most = totals.get(0)?.value ?? 0
  for (const [day, total] of totals) {
    if (day === 0 || total.value <= most) continue
    most = total.value
    best.push({ kind: 'best-day', gifter: null, ...total })
  }
  return best
}
