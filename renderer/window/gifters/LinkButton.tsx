import type { ReactNode } from 'react'
import styles from './LinkButton.module.css'

/** A way to another place in the window, drawn as a button. */
export function LinkButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className={styles.link} href={href}>
      {children}
    </a>
  )
}
