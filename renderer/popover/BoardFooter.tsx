import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'
import styles from './BoardFooter.module.css'
import type { ShownList } from './ShownList.ts'

interface BoardFooterProps {
  shown: ShownList
  /** How many rows a search found, null without one. */
  found: number | null
  all: boolean
  /** Null where the first ten are all. */
  onAll: ((all: boolean) => void) | null
  /** Null where there is nothing to search. */
  onSearch: (() => void) | null
}

/** What the visible rows add up to, how many they are, and the way to search them. */
export function BoardFooter({ shown, found, all, onAll, onSearch }: BoardFooterProps) {
  return (
    <footer className={styles.footer}>
      <p className={styles.sum}>
        <span title={shown.totalHint}>
          <b>{shown.total}</b> {shown.totalWords}
        </span>
        {' · '}
        {onAll ? (
          <button
            type="button"
            className={styles.count}
            aria-expanded={all}
            title={t(all ? 'board.showTen' : 'board.showAll')}
            onClick={() => onAll(!all)}
          >
            {shown.count}
          </button>
        ) : (
          shown.count
        )}
      </p>
      <span aria-live="polite" className={found === null ? 'spoken' : styles.found}>
        {found !== null && t('search.found', { count: found, number: format.amount(found) })}
      </span>
      {onSearch && (
        <button
          type="button"
          className={styles.search}
          aria-label={t('search.label')}
          aria-keyshortcuts="/"
          onClick={onSearch}
        >
          <kbd className={styles.key}>/</kbd> {t('search.hint')}
        </button>
      )}
    </footer>
  )
}
