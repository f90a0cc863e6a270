import type { BoardView } from '../../contract/state.ts'
import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'
import styles from './BoardFooter.module.css'

interface BoardFooterProps {
  board: BoardView
  /** How many rows a search found, null without one. */
  found: number | null
  all: boolean
  /** Null where the first ten are all. */
  onAll: ((all: boolean) => void) | null
  /** Null where there is nothing to search. */
  onSearch: (() => void) | null
}

/** What the visible rows add up to, how many they are, and the way to search them. */
export function BoardFooter({ board, found, all, onAll, onSearch }: BoardFooterProps) {
  return (
    <footer className={styles.footer}>
      <p className={styles.sum}>
        <b>{format.amount(board.total)}</b> {t(`board.total.${board.period}`)}
        {' · '}
        {onAll ? (
          <button
            type="button"
            className={styles.count}
            aria-expanded={all}
            title={t(all ? 'board.showTen' : 'board.showAll')}
            onClick={() => onAll(!all)}
          >
            {countText(board)}
          </button>
        ) : (
          countText(board)
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

/** "top 100" where there may be more gifters below the list. */
function countText(board: BoardView): string {
  const number = format.amount(board.rows.length)
  return board.complete
    ? t('board.gifters', { count: board.rows.length, number })
    : t('board.top', { number })
}
