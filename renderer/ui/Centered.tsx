import type { ReactNode } from 'react'
import styles from './Centered.module.css'

interface CenteredProps {
  title: string
  /** `h1` where nothing above it names the page. */
  heading?: 'h1' | 'h2'
  children?: ReactNode
  buttons?: ReactNode
}

/** A heading with a few words under it and buttons, in the middle of what space there is. */
export function Centered({ title, heading: Heading = 'h1', children, buttons }: CenteredProps) {
  return (
    <div className={styles.centered}>
      <Heading className={styles.title}>{title}</Heading>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {buttons && <div className={styles.buttons}>{buttons}</div>}
    </div>
  )
}
