import type { Period } from '../../contract/period.ts'
import type { AccountView } from '../../contract/state.ts'
import { Segments } from '../ui/Segments.tsx'
import { t } from '../ui/t.ts'
import styles from './LensSwitch.module.css'
import type { Choice } from './useLens.ts'

/** What Kick's real API offers; shown until the first board says what there is. */
const usual: Period[] = ['week', 'month', 'lifetime']

interface LensSwitchProps {
  account: AccountView
  chosen: Choice
  onChoose: (choice: Choice) => void
}

/** The periods that Kick offers, this stream, and what is new. */
export function LensSwitch({ account, chosen, onChoose }: LensSwitchProps) {
  const known = account.boards.length > 0
  const offered = known ? account.boards.map((board) => board.period) : usual
  return (
    <div className={styles.place}>
      <Segments<Choice>
        label={t('lens.label')}
        name="lens"
        choices={[
          ...offered.map((value) => ({ value, word: t(`period.${value}`) })),
          { value: 'stream', word: t('lens.stream'), hint: t('lens.streamHint') },
          { value: 'looked', word: t('lens.looked'), hint: t('lens.lookedHint') },
        ]}
        chosen={chosen}
        disabled={!known}
        onChoose={onChoose}
      />
    </div>
  )
}
