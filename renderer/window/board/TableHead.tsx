import { ArrowDown, ArrowUp } from 'lucide-react'
import { t } from '../../ui/t.ts'
import { firstDirection, type SortColumn, type Sorting } from './sortLines.ts'
import styles from './BoardTable.module.css'

export interface Column {
  column: SortColumn
  /** Its name, read aloud. */
  name: string
  /** What is seen where that is less than the name. */
  sign?: string
  /** Figures are set to the right. */
  end?: boolean
}

interface TableHeadProps {
  columns: readonly Column[]
  sorting: Sorting
  onSort: (sorting: Sorting) => void
}

/** The columns' names; each sorts by its column, once more the other way round. */
export function TableHead({ columns, sorting, onSort }: TableHeadProps) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.grid}>
        {columns.map(({ column, name, sign, end = false }) => {
          const sorted = sorting.column === column
          const Arrow = sorting.up ? ArrowUp : ArrowDown
          const next = sorted ? !sorting.up : firstDirection(column)
          return (
            <div
              key={column}
              role="columnheader"
              aria-label={name}
              aria-sort={sorted ? (sorting.up ? 'ascending' : 'descending') : 'none'}
              className={`${styles[column]} ${end ? styles.end : ''}`}
            >
              <button
                type="button"
                className={`${styles.sort} ${sorted ? styles.sorted : ''}`}
                aria-label={t('boardPage.sort.by', { column: name })}
                title={t('boardPage.sort.by', { column: name })}
                onClick={() => onSort({ column, up: next })}
              >
                <span className={styles.heading}>{sign ?? name}</span>
                {sorted && <Arrow size={11} aria-hidden className={styles.arrow} />}
              </button>
            </div>
          )
        })}
        <div role="columnheader" className={styles.menu}>
          <span className="spoken">{t('boardPage.column.menu')}</span>
        </div>
      </div>
    </div>
  )
}
