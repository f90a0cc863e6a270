import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'
import styles from './Gain.module.css'

interface GainProps {
  /** KICKs */
  amount: number
  /** Where it counts something else than what came since the user last looked. */
  title?: string | undefined
}

/** KICKs gained; nothing when there are none. */
export function Gain({ amount, title }: GainProps) {
  if (amount === 0) return null
  return (
    <span
      className={`${styles.gain} ${amount < 0 ? styles.loss : ''}`}
      title={title ?? t('board.gain', { amount: format.amount(amount) })}
    >
      {format.gain(amount)}
    </span>
  )
}
