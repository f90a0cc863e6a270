import { useState } from 'react'
import type { Gain } from '../../../contract/history/values.ts'
import { Button } from '../../ui/Button.tsx'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import { useNow } from '../../ui/useNow.ts'
import { Card } from './Card.tsx'
import { gainTime } from './gainTime.ts'
import styles from './Card.module.css'

/** Shown before somebody asks for all. */
const few = 6

interface GainsProps {
  gains: readonly Gain[]
  /** Readings that lie further apart (ms) are both named. */
  farMs: number
}

/** What the gifter gave last. */
export function Gains({ gains, farMs }: GainsProps) {
  const now = useNow(60_000)
  const [all, setAll] = useState(false)
  return (
    <Card title={t('gifters.page.gains')}>
      {gains.length === 0 && <p className={styles.none}>{t('gifters.page.noGains')}</p>}
      <ul className={styles.list}>
        {gains.slice(0, all ? gains.length : few).map(({ at, since, amount, least }) => (
          <li key={at} className={styles.item}>
            <span className={styles.when}>
              {gainTime(since, at, now, farMs)}
              {amount < 0 && ` · ${t('gifters.page.correction')}`}
            </span>
            <span
              className={amount < 0 ? styles.loss : styles.gain}
              title={least ? t('gifters.page.leastHint') : undefined}
            >
              {least
                ? t('gifters.page.least', { amount: format.gain(amount) })
                : format.gain(amount)}
            </span>
          </li>
        ))}
      </ul>
      {gains.length > few && (
        <Button look="quiet" className={styles.more} onClick={() => setAll(!all)}>
          {all
            ? t('gifters.page.fewerGains')
            : t('gifters.page.moreGains', { number: format.amount(gains.length) })}
        </Button>
      )}
    </Card>
  )
}
