import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './IconButton.module.css'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: LucideIcon
  label: string
  /** Turns the icon while something is under way. */
  turning?: boolean
}

/** A button that is only an icon; its label is its name and its tooltip. */
export function IconButton({ icon: Icon, label, turning = false, ...rest }: IconButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} {...rest} className={styles.button}>
      <Icon size={16} aria-hidden className={turning ? styles.turning : undefined} />
    </button>
  )
}
