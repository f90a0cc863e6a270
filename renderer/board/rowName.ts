import type { BoardRow, Movement } from '../../contract/state.ts'
import { displayName } from '../ui/displayName.ts'
import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'

/** "up 4", "down 2", "new"; '' when the rank is the same. */
export function movementName(movement: Movement): string {
  if (movement.kind === 'none') return ''
  if (movement.kind === 'new') return t('board.movement.new')
  return t(`board.movement.${movement.kind}`, { places: movement.places })
}

/** A row's accessible name: "1, alpha_whale, 52,310 KICKs, up 1". */
export function rowName(row: BoardRow): string {
  const values = {
    rank: row.rank,
    name: displayName(row.name),
    amount: format.amount(row.amount),
    movement: movementName(row.movement),
  }
  return values.movement === '' ? t('board.row', values) : t('board.rowMoved', values)
}
