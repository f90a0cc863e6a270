import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { t } from '../../ui/t.ts'
import { type MomentStep, momentSteps, moveMoment, stepMs } from './momentSteps.ts'
import styles from './MomentSlider.module.css'
import { when } from './when.ts'

interface MomentSliderProps {
  /** UTC ms */
  at: number
  oldest: number
  newest: number
  onGo: (at: number) => void
  /** Beside the choice of the step. */
  children: ReactNode
}

/** Steps of each key; Page up and down go ten of them, as browsers do. */
const keys: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
}

/** Moves through time by dragging, by the arrow keys and by two buttons. */
export function MomentSlider({ at, oldest, newest, onGo, children }: MomentSliderProps) {
  const [step, setStep] = useState<MomentStep>('hour')
  const move = (count: number) => onGo(Math.max(Math.min(at, oldest), moveMoment(at, step, count)))

  function onKeyDown(event: KeyboardEvent) {
    const count = keys[event.key]
    if (count === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    move(count)
  }

  return (
    <div className={styles.time}>
      <div className={styles.row}>
        <IconButton
          icon={ChevronLeft}
          label={t(`history.moment.back.${step}`)}
          disabled={at <= oldest}
          onClick={() => move(-1)}
        />
        <input
          type="range"
          className={styles.slider}
          aria-label={t('history.moment.slider')}
          aria-valuetext={when.longMoment(at)}
          min={oldest}
          max={newest}
          // A day dragged in steps of a day would leave the hour to chance: dragging is finer.
          step={stepMs.minute}
          value={at}
          onKeyDown={onKeyDown}
          onChange={({ target: { valueAsNumber: to } }) =>
            // The last whole step may end a little before the newest reading.
            onGo(to + stepMs.minute > newest ? newest : to)
          }
        />
        <IconButton
          icon={ChevronRight}
          label={t(`history.moment.ahead.${step}`)}
          disabled={at >= newest}
          onClick={() => move(1)}
        />
      </div>
      <div className={styles.ends} aria-hidden>
        <span>{when.day(oldest, newest)}</span>
        <span>{when.day(newest, newest)}</span>
      </div>
      <div className={styles.under}>
        {children}
        <div className={styles.steps}>
          <span aria-hidden>{t('history.moment.step')}</span>
          <Segments
            label={t('history.moment.step')}
            name="momentStep"
            choices={momentSteps.map((value) => ({ value, word: t(`history.moment.${value}`) }))}
            chosen={step}
            onChoose={setStep}
          />
        </div>
      </div>
    </div>
  )
}
