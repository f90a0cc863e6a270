import { Button } from '../../ui/Button.tsx'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import styles from './TransferProgress.module.css'
import type { TransferCalls } from './useTransfer.ts'

/** How far an export or import is, with a way out of it. */
export function TransferProgress({ running, cancel }: Pick<TransferCalls, 'running' | 'cancel'>) {
  if (!running) return null
  const { kind, share } = running
  const label = t(kind === 'export' ? 'transfer.exporting' : 'transfer.importing')
  const percent = t('transfer.percent', { percent: format.amount(Math.floor(share * 100)) })
  return (
    <div className={styles.progress}>
      <span>{label}</span>
      <progress className={styles.bar} max={1} value={share} aria-label={label} />
      <span className={styles.percent}>{percent}</span>
      <Button look="quiet" onClick={cancel}>
        {t('action.cancel')}
      </Button>
    </div>
  )
}
