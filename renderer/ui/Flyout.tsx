import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './Flyout.module.css'

interface FlyoutProps {
  /** What stands on the button. */
  button: ReactNode
  /** Name of what opens, read aloud. */
  label: string
  role: 'menu' | 'dialog'
  /** The button shows that something in it is in use. */
  active?: boolean
  /** The button's name where its face is not enough. */
  buttonLabel?: string | undefined
  children: (close: () => void) => ReactNode
}

const focusable = 'button:not([disabled]), input:not([disabled])'

/**
 * A button with a small panel under it. It takes the focus when it opens; Esc, a click elsewhere
 * and leaving it by Tab close it, Esc with the focus back on the button.
 */
export function Flyout(props: FlyoutProps) {
  const { button, label, role, active = false, buttonLabel, children } = props
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const close = () => setOpen(false)

  useEffect(() => {
    if (!open) return
    const inside = panel.current
    const chosen = inside?.querySelector<HTMLElement>('input:checked')
    ;(chosen ?? inside?.querySelector<HTMLElement>(focusable))?.focus()
    const away = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      setOpen(false)
    }
    window.addEventListener('pointerdown', away)
    window.addEventListener('focusin', away)
    window.addEventListener('keydown', press, { capture: true })
    const button = opener.current
    return () => {
      // With the panel went the focus that was in it.
      if (document.activeElement === document.body) button?.focus()
      window.removeEventListener('pointerdown', away)
      window.removeEventListener('focusin', away)
      window.removeEventListener('keydown', press, { capture: true })
    }
  }, [open])

  return (
    <div ref={root} className={styles.root}>
      <button
        ref={opener}
        type="button"
        className={`${styles.button} ${active ? styles.active : ''}`}
        aria-haspopup={role}
        aria-expanded={open}
        aria-label={buttonLabel}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div ref={panel} role={role} aria-label={label} className={styles.panel}>
          {children(close)}
        </div>
      )}
    </div>
  )
}
