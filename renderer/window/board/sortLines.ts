import { displayName } from '../../ui/displayName.ts'
import { i18n } from '../../ui/i18n.ts'
import type { BoardLine } from './BoardLine.ts'

export const sortColumns = ['rank', 'movement', 'name', 'amount', 'share', 'other', 'days'] as const
export type SortColumn = (typeof sortColumns)[number]

export interface Sorting {
  column: SortColumn
  /** True: the smallest rank, the first letter, the least amount on top. */
  up: boolean
}

/** The direction that a first click on a column takes: names and ranks upward, amounts downward. */
export function firstDirection(column: SortColumn): boolean {
  return column === 'rank' || column === 'name'
}

/** A sorted copy. Equals keep the order of their ranks; what is not known comes last either way. */
export function sortLines(lines: readonly BoardLine[], { column, up }: Sorting): BoardLine[] {
  if (column === 'rank') return up ? [...lines] : lines.toReversed()
  if (column === 'name') {
    const sign = up ? 1 : -1
    const collator = new Intl.Collator(i18n.language, { sensitivity: 'base', numeric: true })
    return lines.toSorted(
      (a, b) => sign * collator.compare(displayName(a.name), displayName(b.name)),
    )
  }
  return lines.toSorted((a, b) => {
    const [one, other] = [figureOf(a, column), figureOf(b, column)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return up ? one - other : other - one
  })
}

function figureOf(line: BoardLine, column: Exclude<SortColumn, 'rank' | 'name'>): number | null {
  switch (column) {
    case 'amount':
    case 'share':
      return line.amount
    case 'other':
      return line.other
    case 'days':
      return line.days?.reduce((sum, day) => sum + day, 0) ?? null
    case 'movement':
      return stepOf(line)
  }
}

/** Places gained; a newcomer rose from below the list. */
function stepOf({ movement }: BoardLine): number {
  switch (movement.kind) {
    case 'none':
      return 0
    case 'new':
      return Number.MAX_SAFE_INTEGER
    case 'up':
      return movement.places
    case 'down':
      return -movement.places
  }
}
