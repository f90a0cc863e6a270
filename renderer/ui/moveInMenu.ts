import type { KeyboardEvent } from 'react'

/** Arrows, Home and End move in a menu (ARIA practices, menu pattern). */
export function moveInMenu(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')]
  const at = items.findIndex((item) => item === document.activeElement)
  const to: Record<string, number> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }
  const item = items[to[event.key] ?? -1]
  if (!item) return
  event.preventDefault()
  item.focus()
}
