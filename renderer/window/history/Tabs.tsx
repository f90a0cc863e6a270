import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import styles from './Tabs.module.css'

interface TabsProps<Value extends string> {
  /** Name of the row, read aloud. */
  label: string
  tabs: readonly { value: Value; word: string }[]
  chosen: Value
  onChoose: (value: Value) => void
  /** What the chosen one shows. */
  children: ReactNode
}

/** Tabs after the ARIA Authoring Practices ("Tabs with Automatic Activation"). */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, tabs, chosen, onChoose, children } = props
  const id = useId()
  const row = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    // Alt and the arrows go back and forth between the places.
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const at = tabs.findIndex(({ value }) => value === chosen)
    const target = targetOf(event.key, at, tabs.length)
    const tab = target === null ? undefined : tabs[target]
    if (!tab || target === null) return
    event.preventDefault()
    onChoose(tab.value)
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus()
  }

  return (
    <>
      <div ref={row} role="tablist" aria-label={label} className={styles.row} onKeyDown={onKeyDown}>
        {tabs.map(({ value, word }) => (
          <button
            key={value}
            type="button"
            role="tab"
            id={`${id}-${value}`}
            className={styles.tab}
            aria-selected={value === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={value === chosen ? 0 : -1}
            onClick={() => onChoose(value)}
          >
            {word}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen}`}
        className={styles.panel}
      >
        {children}
      </div>
    </>
  )
}

/** The tab that a key leads to from the one at `at`, around the ends; null for other keys. */
function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
