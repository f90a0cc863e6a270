import type { Period } from '../../../contract/period.ts'
import { Segments } from '../../ui/Segments.tsx'
import { t } from '../../ui/t.ts'
import { useAppState } from '../../ui/useAppState.ts'
import { listPeriods } from './listPeriods.ts'

interface PeriodChooserProps {
  chosen: Period
  onChoose: (period: Period) => void
}

/** Which of Kick's lists. */
export function PeriodChooser({ chosen, onChoose }: PeriodChooserProps) {
  const state = useAppState()
  return (
    <Segments
      label={t('period.label')}
      name="historyPeriod"
      choices={listPeriods(state).map((value) => ({
        value,
        // "Today" would be wrong for a day that is over.
        word: value === 'day' ? t('history.moment.dayList') : t(`period.${value}`),
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
