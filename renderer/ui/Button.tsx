import type { ComponentProps } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** `main`: the one thing to do here. `quiet`: a way aside. `danger`: takes something away. */
  look?: 'main' | 'plain' | 'quiet' | 'danger'
}

export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`${styles.button} ${styles[look]} ${className ?? ''}`}
    />
  )
}
