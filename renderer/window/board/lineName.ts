import { movementName } from '../../board/rowName.ts'
import { displayName } from '../../ui/displayName.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import type { BoardLine } from './BoardLine.ts'

/** A row's accessible name: "2, Bo_the_Builder, 31,480 KICKs, up 1"; a bound with "at least". */
export function lineName(line: BoardLine, gains: boolean): string {
  const figure = gains && line.amount < 0 ? format.gain(line.amount) : format.amount(line.amount)
  const values = {
    rank: line.rank,
    name: displayName(line.name),
    amount: line.least ? `${t('boardPage.least')} ${figure}` : figure,
    movement: movementName(line.movement),
  }
  return values.movement === '' ? t('board.row', values) : t('board.rowMoved', values)
}
