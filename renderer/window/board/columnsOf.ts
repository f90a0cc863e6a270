import { t } from '../../ui/t.ts'
import type { Lens } from './lensOf.ts'
import type { Column } from './TableHead.tsx'

/** The table's columns for what the board counts; `days` is null where there are no daily lines. */
export function columnsOf(lens: Lens, days: number | null): Column[] {
  const gains = lens.kind !== 'period'
  const other = gains
    ? t(`period.${lens.period}`)
    : t(lens.stream ? 'boardPage.column.stream' : 'boardPage.column.looked')
  const columns: Column[] = [
    { column: 'rank', name: t('boardPage.column.rank'), sign: '#', end: true },
    { column: 'movement', name: t('boardPage.column.movement'), sign: '▲▼' },
    { column: 'name', name: t('boardPage.column.name') },
    { column: 'amount', name: t('boardPage.column.amount'), end: true },
    { column: 'share', name: t('boardPage.column.share') },
    { column: 'other', name: other, end: true },
  ]
  if (days !== null)
    columns.push({
      column: 'days',
      name: t('boardPage.column.days', { days }),
      sign: t('age.days', { age: days, count: days }),
    })
  return columns
}
