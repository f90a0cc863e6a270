import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { t } from '../../ui/t.ts'
import { isTextField } from '../shortcuts/isTextField.ts'
import styles from './SearchBox.module.css'

interface SearchBoxProps {
  search: string
  onSearch: (search: string) => void
  /** Arrow down or Enter: on to the rows. */
  onDown: () => void
}

/** Searches as one types; a letter or `/` typed anywhere on the page goes into it. */
export function SearchBox({ search, onSearch, onDown }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTextField(event.target)) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]')) return
      if (event.key === '/') event.preventDefault()
      else if (!/^[\p{L}\p{N}_]$/u.test(event.key)) return
      // The letter itself lands in what has the focus now.
      input.current?.focus()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      onDown()
    } else if (event.key === 'Escape' && search !== '') {
      event.preventDefault()
      onSearch('')
    }
  }
  return (
    <div className={styles.field} role="search">
      <Search size={14} aria-hidden className={styles.icon} />
      <input
        ref={input}
        className={styles.input}
        type="search"
        aria-label={t('gifters.search')}
        placeholder={t('search.label')}
        value={search}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onKeyDown={press}
        onChange={(event) => onSearch(event.target.value)}
      />
      {search === '' ? (
        <kbd className={styles.key} aria-hidden="true">
          /
        </kbd>
      ) : (
        <IconButton
          icon={X}
          label={t('gifters.clear')}
          onClick={() => {
            onSearch('')
            input.current?.focus()
          }}
        />
      )}
    </div>
  )
}
