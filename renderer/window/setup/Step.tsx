import type { ReactNode } from 'react'
import styles from './Step.module.css'

interface StepProps {
  title: string
  body: string
  children?: ReactNode
  /** The way on first. */
  buttons: ReactNode
  /** Another way, under the buttons. */
  aside?: ReactNode
}

/** One step of the set-up: a heading, what to do, and the ways on and back. */
export function Step({ title, body, children, buttons, aside }: StepProps) {
  return (
    <section className={styles.step}>
      <div className={styles.intro}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.body}>{body}</p>
      </div>
      {children}
      <div className={styles.buttons}>{buttons}</div>
      {aside}
    </section>
  )
}
