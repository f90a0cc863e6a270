import type { Movement } from '../../contract/state.ts'
import { t } from '../ui/t.ts'
import styles from './MovementMark.module.css'

interface MovementMarkProps {
  movement: Movement
  /** Takes no space when there is nothing to say. */
  inline?: boolean
}

/** ▲1, ▼2 or NEW. The row's name says it in words. */
export function MovementMark({ movement, inline = false }: MovementMarkProps) {
  if (inline && movement.kind === 'none') return null
  return (
    <span className={`${inline ? styles.inline : styles.mark} ${styles[movement.kind]}`}>
      {signOf(movement)}
    </span>
  )
}

function signOf(movement: Movement): string {
  switch (movement.kind) {
    case 'none':
      return ''
    case 'new':
      return t('board.newShort')
    case 'up':
      return `▲${movement.places}`
    case 'down':
      return `▼${movement.places}`
  }
}
