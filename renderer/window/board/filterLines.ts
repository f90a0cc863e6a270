import { matchRows } from '../../board/matchRows.ts'
import type { BoardLine } from './BoardLine.ts'

export interface Filter {
  /** What was typed; '' finds everybody. */
  query: string
  who: 'everyone' | 'new' | 'risers'
  /** Least amount in KICKs; 0 lets everybody through. */
  over: number
}

export const noFilter: Filter = { query: '', who: 'everyone', over: 0 }

/** Whether anything but the search narrows the list. */
export function isFiltered({ who, over }: Filter): boolean {
  return who !== 'everyone' || over > 0
}

/** The rows that are let through, in their order. */
export function filterLines(lines: readonly BoardLine[], filter: Filter): BoardLine[] {
  const { query, who, over } = filter
  const some = lines.filter(
    ({ movement, amount }) =>
      amount >= (over > 0 ? over : -Infinity) &&
      (who === 'everyone' || movement.kind === (who === 'new' ? 'new' : 'up')),
  )
  return query === '' ? some : matchRows(some, query)
}
