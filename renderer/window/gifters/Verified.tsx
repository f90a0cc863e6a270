import { BadgeCheck } from 'lucide-react'
import { t } from '../../ui/t.ts'
import styles from './Verified.module.css'

/** The mark of those whom Kick has verified; nothing for others and where it is not known. */
export function Verified({ verified }: { verified: boolean | null }) {
  if (!verified) return null
  return (
    <span className={styles.mark} title={t('board.verified')}>
      <BadgeCheck size={15} role="img" aria-label={t('board.verified')} />
    </span>
  )
}
