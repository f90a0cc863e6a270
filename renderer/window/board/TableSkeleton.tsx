import { t } from '../../ui/t.ts'
import styles from './TableSkeleton.module.css'

const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** The shape of the rows to come. It waits a moment, so that a quick answer shows no flicker. */
export function TableSkeleton() {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <span className="spoken">{t('board.reading')}</span>
      {rows.map((row) => (
        <div key={row} className={styles.row}>
          <i className={styles.dot} />
          <i className={styles.name} />
          <i className={styles.amount} />
        </div>
      ))}
    </div>
  )
}
