import { Avatar } from '../../ui/Avatar.tsx'
import { displayName } from '../../ui/displayName.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import { hashOfPlace } from '../hashOfPlace.ts'
import { dayText } from './dayText.ts'
import type { GiftersRow } from './useGifterPages.ts'
import { Verified } from './Verified.tsx'
import styles from './GifterList.module.css'

interface GifterLineProps {
  /** Undefined while it is not there yet. */
  row: GiftersRow | undefined
  /** UTC ms */
  now: number
  tabbable: boolean
  onFocus: () => void
  onOpen: () => void
}

/** One of everybody: a link to their page. */
export function GifterLine({ row, now, tabbable, onFocus, onOpen }: GifterLineProps) {
  if (!row) return <span className={styles.waiting} />
  const { gifter, best, lifetime, firstSeen, lastSeen } = row
  return (
    <a
      className={styles.row}
      href={hashOfPlace({ page: 'gifters', userId: gifter.userId })}
      aria-label={nameOf(row, now)}
      tabIndex={tabbable ? 0 : -1}
      draggable={false}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className={styles.who}>
        <Avatar userId={gifter.userId} name={gifter.name} picture={gifter.avatar} />
        <bdi className={styles.name}>{displayName(gifter.name)}</bdi>
        <Verified verified={gifter.verified} />
      </span>
      <span className={styles.best}>
        {best && (
          <>
            <b className={styles[`rank${best.rank}`]}>{t('gifters.rank', { rank: best.rank })}</b>{' '}
            <span className={styles.period}>{t(`gifters.inPeriod.${best.period}`)}</span>
          </>
        )}
      </span>
      <span className={styles.first}>{dayText(firstSeen, now)}</span>
      <span className={styles.last}>{dayText(lastSeen, now)}</span>
      <span className={styles.amount}>{lifetime === null ? '–' : format.amount(lifetime)}</span>
    </a>
  )
}

/** "mia, 84,200 KICKs of all time, best rank 2 of a week, last seen yesterday" */
function nameOf({ gifter, best, lifetime, lastSeen }: GiftersRow, now: number): string {
  const facts = [
    ...(lifetime === null ? [] : [t('gifters.rowLifetime', { amount: format.amount(lifetime) })]),
    ...(best
      ? [
          t('gifters.rowBest', {
            rank: best.rank,
            period: t(`gifters.inPeriod.${best.period}`),
          }),
        ]
      : []),
    t('gifters.rowLast', { day: dayText(lastSeen, now) }),
  ]
  return t('gifters.row', { name: displayName(gifter.name), facts: facts.join(', ') })
}
