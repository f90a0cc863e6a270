import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import styles from './BoardFooter.module.css'

interface BoardFooterProps {
  /** Rows that search and filter let through, and all. */
  shown: number
  all: number
  /** KICKs */
  total: number
  /** Whether there may be more gifters below the list. */
  cut: boolean
}

/** What the rows add up to, and how many of them are shown. */
export function BoardFooter({ shown, all, total, cut }: BoardFooterProps) {
  const number = format.amount(all)
  return (
    <footer className={styles.footer}>
      <p>
        {all > 0 && t('boardPage.footer.all', { count: all, number, total: format.amount(total) })}
        {cut && ` · ${t('boardPage.footer.cut', { number })}`}
      </p>
      <p role="status">
        {shown < all &&
          t('boardPage.found', { count: shown, number: format.amount(shown), all: number })}
      </p>
    </footer>
  )
}
