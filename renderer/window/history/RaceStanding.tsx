import type { Race } from '../../../contract/history/past.ts'
import { format } from '../../ui/format.ts'
import { useNow } from '../../ui/useNow.ts'
import { t } from '../../ui/t.ts'
import { GifterLink } from './GifterLink.tsx'
import { Rank } from './Rank.tsx'
import styles from './RankedList.module.css'
import { when } from './when.ts'

/** How the race stood at its end, with the ways to the gifters. */
export function RaceStanding({ race }: { race: Race }) {
  const now = useNow(null)
  const end = race.times.at(-1)
  if (end === undefined) return null
  return (
    <section aria-label={t('history.race.standing', { time: when.moment(end, now) })}>
      <h2 className={styles.title}>
        {t('history.race.standing', { time: when.moment(end, now) })}
      </h2>
      <ol className={`${styles.list} ${styles.columns}`}>
        {race.lines.map(({ gifter, amounts }, place) => (
          <li key={gifter.userId} className={styles.line}>
            <Rank rank={place + 1} />
            <GifterLink gifter={gifter} />
            <span className={styles.amount}>{format.amount(amounts.at(-1) ?? 0)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
