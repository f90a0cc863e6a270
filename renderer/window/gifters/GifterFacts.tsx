import type { ReactNode } from 'react'
import type { GifterStory } from '../../../contract/history/gifters.ts'
import type { Period } from '../../../contract/period.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import { useNow } from '../../ui/useNow.ts'
import { dayText } from './dayText.ts'
import type { KnownGifter } from './knownGifter.ts'
import styles from './GifterFacts.module.css'

interface GifterFactsProps {
  known: KnownGifter
  story: GifterStory | null
}

/** Amounts now, best rank, weeks in the top ten, first and last seen. */
export function GifterFacts({ known: { places }, story }: GifterFactsProps) {
  const now = useNow(60_000)
  const shown: Period[] = ['week', 'month', 'lifetime', 'day']
  const amounts = shown.flatMap((period) => {
    const place = places.find((place) => place.period === period)
    // All time is kept; a week or month without the gifter is not worth a line.
    return place ? [place] : []
  })
  return (
    <dl className={styles.facts} aria-label={t('gifters.page.facts')}>
      {amounts.map(({ period, amount, rank }) => (
        <Fact
          key={period}
          value={
            <>
              {format.amount(amount)}
              <span className={styles.rank}>{t('gifters.rank', { rank })}</span>
            </>
          }
          word={t(`gifters.page.amount.${period}`)}
        />
      ))}
      {story && <Remembered story={story} now={now} onBoard={places.length > 0} />}
    </dl>
  )
}

interface RememberedProps {
  story: GifterStory
  /** UTC ms */
  now: number
  onBoard: boolean
}

function Remembered({ story, now, onBoard }: RememberedProps) {
  const { best, topTenWeeks, firstSeen, lastSeen } = story
  const { count, streak } = topTenWeeks
  return (
    <>
      <Fact
        value={best ? t('gifters.rank', { rank: best.rank }) : '–'}
        word={
          best
            ? t('gifters.page.best', {
                period: t(`gifters.inPeriod.${best.period}`),
                day: dayText(best.at, now),
              })
            : t('gifters.page.never')
        }
      />
      <Fact
        value={t('gifters.page.weeks', { count })}
        word={
          streak > 1
            ? t('gifters.page.streak', { number: format.amount(streak) })
            : t('gifters.page.topTen')
        }
      />
      <Fact
        value={dayText(firstSeen, now)}
        word={
          onBoard
            ? t('gifters.page.first')
            : t('gifters.page.firstLast', { day: dayText(lastSeen, now) })
        }
      />
    </>
  )
}

/** A figure with its words under it; read the other way round, as a term and what it is. */
function Fact({ value, word }: { value: ReactNode; word: string }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.word}>{word}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  )
}
