import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../ui/t.ts'
import styles from './Answered.module.css'
import { HistoryMissing } from './HistoryMissing.tsx'
import type { Answer } from './useAnswer.ts'

interface AnsweredProps<Data> {
  answer: Answer<Data | null>
  /** What null means here; without it, that there is no history. */
  missing?: ReactNode
  children: (data: Data) => ReactNode
}

/** What main answered; the old answer stays until the next one is there. */
export function Answered<Data>({ answer, missing, children }: AnsweredProps<Data>) {
  const { data, busy, failed, again } = answer
  return (
    <div className={styles.answer} aria-busy={busy}>
      <div role="status">
        {data === undefined && !failed && <p className={styles.waiting}>{t('history.reading')}</p>}
        {failed && !busy && (
          <p className={styles.failed}>
            {t('history.failed')} <Button onClick={again}>{t('action.again')}</Button>
          </p>
        )}
      </div>
      {data === null && (missing ?? <HistoryMissing />)}
      {data !== undefined && data !== null && children(data)}
    </div>
  )
}
