import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './Dialog.module.css'

interface DialogProps {
  title: string
  children: ReactNode
  buttons?: ReactNode
  onClose: () => void
}

/** The browser's own modal dialog: it keeps the focus, closes with Esc and gives the focus back. */
export function Dialog({ title, children, buttons, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
  }, [])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
      {buttons && <div className={styles.buttons}>{buttons}</div>}
    </dialog>
  )
}
