import { useId } from 'react'
import { Segments } from '../../ui/Segments.tsx'
import { t } from '../../ui/t.ts'
import { DateField } from './DateField.tsx'
import styles from './SpanChooser.module.css'
import { type ChosenSpan, spanNames } from './spans.ts'

interface SpanChooserProps {
  chosen: ChosenSpan
  /** Whether the last day lies before the first. */
  wrong: boolean
  /** The first and the newest reading (UTC ms). */
  oldest: number
  newest: number
  onChoose: (chosen: ChosenSpan) => void
}

/** The span that race, totals and gains are about. */
export function SpanChooser({ chosen, wrong, oldest, newest, onChoose }: SpanChooserProps) {
  const wrongId = useId()
  const limits = { min: oldest, max: newest, wrong, describedBy: wrong ? wrongId : undefined }
  return (
    <div className={styles.chooser}>
      <Segments
        label={t('history.span.label')}
        name="span"
        choices={spanNames.map((value) => ({ value, word: t(`history.span.${value}`) }))}
        chosen={chosen.name}
        onChoose={(name) => onChoose({ ...chosen, name })}
      />
      {chosen.name === 'own' && (
        <div className={styles.days}>
          <DateField
            label={t('history.span.from')}
            at={chosen.from}
            {...limits}
            onChange={(from) => onChoose({ ...chosen, from })}
          />
          <DateField
            label={t('history.span.to')}
            at={chosen.to}
            {...limits}
            onChange={(to) => onChoose({ ...chosen, to })}
          />
          {wrong && (
            <p id={wrongId} role="alert" className={styles.wrong}>
              {t('history.span.wrong')}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
