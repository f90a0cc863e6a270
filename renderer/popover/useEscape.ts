import { useEffect } from 'react'

/** While active, Esc does this in place of closing the popover, wherever the focus is. */
export function useEscape(active: boolean, run: () => void): void {
  useEffect(() => {
    if (!active) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      run()
    }
    // Before the popover's own listener, which leaves a handled key alone.
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [active, run])
}
