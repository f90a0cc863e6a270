import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { t } from '../../ui/t.ts'
import { isTextField } from '../shortcuts/isTextField.ts'
import styles from './SearchBox.module.css'

interface SearchBoxProps {
  field: RefObject<HTMLInputElement | null>
  /** What is searched, for screen readers. */
  label: string
  placeholder: string
  /** Whether a letter or digit typed anywhere on the page goes into it too. */
  letters?: boolean
  query: string
  onQuery: (query: string) => void
  /** Enter or arrow down, and Esc in an empty field: on to the rows. */
  onDown: () => void
}

/** Search as one types; `/` leads to it from anywhere on the page. */
export function SearchBox(props: SearchBoxProps) {
  const { field, label, placeholder, letters = false, query, onQuery, onDown } = props
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTextField(event.target)) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]')) return
      if (event.key === '/') {
        event.preventDefault()
        field.current?.focus()
        field.current?.select()
      } else if (letters && /^[\p{L}\p{N}_]$/u.test(event.key)) {
        // The letter itself lands in what has the focus now.
        field.current?.focus()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [field, letters])

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
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        maxLength={100}
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
