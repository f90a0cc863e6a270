import type { ReactNode } from 'react'
import styles from './Settings.module.css'

interface FactProps {
  label: string
  value: ReactNode
  /** Buttons at its end. */
  children?: ReactNode
}

/** Something that is so, with what can be done about it. */
export function Fact({ label, value, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <div className={styles.words}>
        <span className={styles.label}>{label}</span>
        <span className={styles.value}>{value}</span>
      </div>
      {children && <div className={styles.buttons}>{children}</div>}
    </div>
  )
}
