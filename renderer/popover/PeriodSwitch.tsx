import type { Period } from '../../contract/period.ts'
import type { AccountView } from '../../contract/state.ts'
import { bridge } from '../ui/bridge.ts'
import { t } from '../ui/t.ts'
import styles from './PeriodSwitch.module.css'

/** What Kick's real API offers; shown until the first board says what there is. */
const usual: Period[] = ['week', 'month', 'lifetime']

interface PeriodSwitchProps {
  account: AccountView
  period: Period
}

export function PeriodSwitch({ account, period }: PeriodSwitchProps) {
  const known = account.boards.length > 0
  const offered = known ? account.boards.map((board) => board.period) : usual
  return (
    <div className={styles.switch} role="radiogroup" aria-label={t('period.label')}>
      {offered.map((choice) => (
        <label key={choice} className={styles.choice}>
          <input
            type="radio"
            name="period"
            className={styles.input}
            value={choice}
            checked={choice === period}
            disabled={!known}
            onChange={() => void bridge().commands.setPeriod({ period: choice })}
          />
          <span className={styles.word}>{t(`period.${choice}`)}</span>
        </label>
      ))}
    </div>
  )
}
