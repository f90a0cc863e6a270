import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'
import styles from './Gain.module.css'

/** KICKs gained since the user last looked; nothing when there are none. */
export function Gain({ amount }: { amount: number }) {
  if (amount === 0) return null
  return (
    <span
      className={`${styles.gain} ${amount < 0 ? styles.loss : ''}`}
      title={t('board.gain', { amount: format.amount(amount) })}
    >
      {format.gain(amount)}
    </span>
  )
}
