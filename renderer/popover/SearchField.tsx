import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { IconButton } from '../ui/IconButton.tsx'
import { t } from '../ui/t.ts'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  query: string
  onQuery: (query: string) => void
  onClose: () => void
  /** Arrow down or Enter: on to the rows. */
  onDown: () => void
}

/** Stands where the period switch stands, so that nothing moves when it opens. */
export function SearchField({ query, onQuery, onClose, onDown }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      onDown()
    }
  }
  return (
    <div className={styles.field} role="search" onKeyDown={press}>
      <Search size={14} aria-hidden className={styles.icon} />
      <input
        ref={input}
        className={styles.input}
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        value={query}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => onQuery(event.target.value)}
      />
      <IconButton icon={X} label={t('search.close')} onClick={onClose} />
    </div>
  )
}
