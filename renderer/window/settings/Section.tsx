import { type ReactNode, useId } from 'react'
import styles from './Section.module.css'

/** Settings that belong together. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.lines}>{children}</div>
    </section>
  )
}
