import type { Period } from '../../contract/period.ts'
import type { AccountView } from '../../contract/state.ts'
import { bridge } from '../ui/bridge.ts'
import { Segments } from '../ui/Segments.tsx'
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
    <div className={styles.place}>
      <Segments
        label={t('period.label')}
        name="period"
        choices={offered.map((value) => ({ value, word: t(`period.${value}`) }))}
        chosen={period}
        disabled={!known}
        onChoose={(choice) => void bridge().commands.setPeriod({ period: choice })}
      />
    </div>
  )
}
