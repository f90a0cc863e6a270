import type { ReactNode } from 'react'
import styles from './Banner.module.css'

interface BannerProps {
  tone?: 'calm' | 'warn'
  title: string
  children?: ReactNode
  /** Buttons at its end. */
  actions?: ReactNode
}

/** One thing to know and, at its end, one thing to do about it. */
export function Banner({ tone = 'calm', title, children, actions }: BannerProps) {
  return (
    <div className={`${styles.banner} ${styles[tone]}`}>
      <p className={styles.words}>
        <b>{title}</b> {children}
      </p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
