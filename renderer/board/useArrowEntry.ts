import { useEffect, useEffectEvent } from 'react'

/**
 * Hands on the keys that are pressed while nothing, or a page as a whole, has the focus, as when the popover has just
 * opened: without it the arrows would work only after five times Tab. `enter` answers whether it
 * took the key.
 */
export function useArrowEntry(enter: (key: string) => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const { target } = event
    if (target !== document.body && !(target instanceof Element && target.matches('main'))) return
    if (document.querySelector('dialog[open]')) return
    if (enter(event.key)) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
