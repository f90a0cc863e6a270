import type { ReactNode } from 'react'
import styles from './Nothing.module.css'

interface NothingProps {
  title: string
  body?: string
  children?: ReactNode
}

/** Where there is nothing to show: why, and what helps. */
export function Nothing({ title, body, children }: NothingProps) {
  return (
    <div className={styles.nothing}>
      <h2 className={styles.title}>{title}</h2>
      {body && <p>{body}</p>}
      {children}
    </div>
  )
}
