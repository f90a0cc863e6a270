import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import styles from './ShareBar.module.css'

interface ShareBarProps {
  /** KICKs */
  part: number
  whole: number
}

/** What part of the visible total it is, as percent and as a bar; nothing where that has no meaning. */
export function ShareBar({ part, whole }: ShareBarProps) {
  if (whole <= 0 || part < 0) return null
  return (
    <span className={styles.share} title={t('board.shareHint')}>
      <span className={styles.percent}>
        {t('board.share', { percent: format.percent(part, whole) })}
      </span>
      <span className={styles.bar} aria-hidden>
        <i className={styles.part} style={{ width: `${Math.min(100, (part / whole) * 100)}%` }} />
      </span>
    </span>
  )
}
