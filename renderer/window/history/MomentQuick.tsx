import { bridge } from '../../ui/bridge.ts'
import { t } from '../../ui/t.ts'
import { lastWeekday } from './lastWeekday.ts'
import styles from './MomentQuick.module.css'
import { moveDays } from './moveDays.ts'
import { useAnswer } from './useAnswer.ts'
import { useHistoryKey } from './useHistoryKey.ts'
import { when } from './when.ts'

interface MomentQuickProps {
  /** The moment that is shown (UTC ms). */
  at: number
  oldest: number
  newest: number
  onGo: (at: number) => void
}

/** Moments that people ask for, as far as Kickboard remembers them. */
export function MomentQuick({ at, oldest, newest, onGo }: MomentQuickProps) {
  const key = useHistoryKey()
  const weeks = useAnswer(key, () => bridge().commands.getFinals({ period: 'week' }))
  const sunday = lastWeekday(newest, 0, 21)
  // The end of a week is Kick's, as the readings showed it, not this computer's.
  const weekEnd = weeks.data?.finals[0]?.lastReadAt
  const choices = [
    { word: t('history.moment.newest'), to: newest },
    { word: t('history.moment.yesterday'), to: moveDays(newest, -1) },
    {
      word: t('history.moment.weekday', { day: when.weekday(sunday), time: when.time(sunday) }),
      to: sunday,
    },
    ...(weekEnd === undefined ? [] : [{ word: t('history.moment.weekEnd'), to: weekEnd }]),
  ].filter(({ to }) => to >= oldest)
  return (
    <div className={styles.quick} role="group" aria-label={t('history.moment.quick')}>
      {choices.map(({ word, to }) => (
        <button
          key={word}
          type="button"
          className={styles.choice}
          aria-pressed={to === at}
          onClick={() => onGo(to)}
        >
          {word}
        </button>
      ))}
    </div>
  )
}
