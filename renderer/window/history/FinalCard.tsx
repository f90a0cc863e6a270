import { useId, useState } from 'react'
import type { Finals } from '../../../contract/history/past.ts'
import { format } from '../../ui/format.ts'
import { useNow } from '../../ui/useNow.ts'
import { t } from '../../ui/t.ts'
import styles from './FinalCard.module.css'
import { GifterLink } from './GifterLink.tsx'
import { Rank } from './Rank.tsx'
import list from './RankedList.module.css'
import { when } from './when.ts'

interface FinalCardProps {
  final: Finals['finals'][number]
  period: 'week' | 'month'
}

const few = 3

/** How one week or month ended: its first three, and on demand its first ten. */
export function FinalCard({ final, period }: FinalCardProps) {
  const [open, setOpen] = useState(false)
  const listId = useId()
  const now = useNow(null)
  const { lastReadAt, endedAt, top, total, gifters } = final
  const title =
    period === 'week'
      ? t('history.finals.weekOf', { day: when.date(lastReadAt) })
      : when.month(lastReadAt)
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.total}>
          {t('history.finals.total', { amount: format.amount(total) })} ·{' '}
          {t('history.finals.gifters', { count: gifters, number: format.amount(gifters) })}
        </p>
      </div>
      {top.length === 0 ? (
        <p className={styles.when}>{t('history.finals.nobody')}</p>
      ) : (
        <ol id={listId} className={list.list}>
          {top.slice(0, open ? 10 : few).map(({ gifter, rank, amount }) => (
            <li key={gifter.userId} className={`${list.line} ${rank === 1 ? styles.winner : ''}`}>
              <Rank rank={rank} />
              <GifterLink gifter={gifter} />
              <span className={list.amount}>{format.amount(amount)}</span>
            </li>
          ))}
        </ol>
      )}
      <div className={styles.foot}>
        <p className={styles.when}>
          {t('history.finals.ended', {
            from: when.moment(lastReadAt, now),
            to: when.moment(endedAt, lastReadAt),
          })}
        </p>
        {top.length > few && (
          <button
            type="button"
            className={styles.more}
            aria-expanded={open}
            aria-controls={listId}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'history.finals.showThree' : 'history.finals.showTen')}
          </button>
        )}
      </div>
    </section>
  )
}
