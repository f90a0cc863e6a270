import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { t } from '../../ui/t.ts'
import { isTextField } from '../shortcuts/isTextField.ts'
import styles from './SearchBox.module.css'

interface SearchBoxProps {
  field: RefObject<HTMLInputElement | null>
  query: string
  onQuery: (query: string) => void
  /** Enter or arrow down, and Esc in an empty field: on to the rows. */
  onDown: () => void
}

/** Search as one types; `/` leads to it from anywhere on the page. */
export function SearchBox({ field, query, onQuery, onDown }: SearchBoxProps) {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.key !== '/' || isTextField(event.target)) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [field])

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const down = event.key === 'ArrowDown' || event.key === 'Enter'
    if (!down && event.key !== 'Escape') return
    event.preventDefault()
    if (down || query === '') onDown()
    else onQuery('')
  }
  return (
    <div className={styles.box} role="search">
      <Search size={14} aria-hidden className={styles.icon} />
      <input
        ref={field}
        className={styles.input}
        type="search"
        aria-label={t('boardPage.search')}
        aria-keyshortcuts="/"
        placeholder={t('boardPage.search')}
        value={query}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={press}
      />
      {query === '' ? (
        <kbd className={styles.key} aria-hidden>
          /
        </kbd>
      ) : (
        <IconButton
          icon={X}
          label={t('boardPage.clearSearch')}
          onClick={() => {
            onQuery('')
            field.current?.focus()
          }}
        />
      )}
    </div>
  )
}
