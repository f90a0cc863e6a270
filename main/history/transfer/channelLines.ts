import { type Period, periods } from '../../../contract/period.ts'
import { listNumber } from '../schema/migrations.ts'
import type { Store } from '../store/Store.ts'
import type { ExportedList } from './everythingLine.ts'
import type { Line } from './everythingLines.ts'
import { listName } from './listName.ts'
import { mergeByMoment } from './mergeByMoment.ts'
import {
  alertRows,
  type ChangeRow,
  changeRows,
  gainRows,
  type StateRow,
  stateRows,
} from './recordedRows.ts'

/** The records of one channel. @param account its key */
export function* channelLines(store: Store, account: number, channel: string): Generator<Line> {
  for (const { since, until } of store.rows<{ since: number; until: number }>(
    'SELECT since, until FROM watched WHERE account = ?1 ORDER BY since',
    account,
  ))
    yield { line: { is: 'watched', channel, since, until }, rows: 1 }
  for (const { until, step } of store.rows<{ until: number; step: number }>(
    'SELECT until, step FROM thinned WHERE account = ?1',
    account,
  ))
    yield { line: { is: 'thinned', channel, until, step }, rows: 0 }

  const series = periods.flatMap((period) => [
    changeRows(store, account, listNumber[period]),
    stateRows(store, account, listNumber[period]),
  ])
  for (const { at, items } of mergeByMoment<ChangeRow | StateRow>(series))
    yield { line: { is: 'reading', channel, at, lists: listsOf(items) }, rows: items.length }

  for (const { at, items } of mergeByMoment([gainRows(store, account)])) {
    const gains = items
      .map((row): [string, number, number, boolean] => [
        row.userId,
        row.since,
        row.amount,
        row.least === 1,
      ])
      .toSorted(byId)
    yield { line: { is: 'gains', channel, at, gains }, rows: items.length }
  }

  for (const { at, list, userId } of alertRows(store, account))
    yield { line: { is: 'alert', channel, at, list: listName(list), userId }, rows: 1 }
}

function listsOf(items: readonly (ChangeRow | StateRow)[]): Partial<Record<Period, ExportedList>> {
  const lists: Partial<Record<Period, ExportedList>> = {}
  for (const period of periods) {
    const own = items.filter((item) => item.list === listNumber[period])
    if (own.length === 0) continue
    const state = own.find((item) => item.is === 'state')
    const changes = own
      .filter((item) => item.is === 'change')
      .map((row): ExportedList['changes'][number] => [row.userId, row.amount, row.tie])
      .toSorted(byId)
    lists[period] = state ? { state: stateOf(state), changes } : { changes }
  }
  return lists
}

function stateOf({ complete, ranks, began }: StateRow): NonNullable<ExportedList['state']> {
  const rule = ranks === 'shared' || ranks === 'each' ? ranks : (JSON.parse(ranks) as number[])
  return { complete: complete === 1, ranks: rule, began: began === 1 }
}

function byId(first: readonly [string, ...unknown[]], second: readonly [string, ...unknown[]]) {
  return first[0] < second[0] ? -1 : 1
}
