import { Check } from 'lucide-react'
import { t } from '../../ui/t.ts'
import { type SetupStep, setupSteps } from './setupSteps.ts'
import styles from './Progress.module.css'

interface ProgressProps {
  current: SetupStep
  /** Whether the Kick app's id and secret are known. */
  known: boolean
  /** Null while the steps cannot be left. */
  onStep: ((step: SetupStep) => void) | null
}

/** Where one is in the set-up. Any step can be gone to: somebody may have her Kick app already. */
export function Progress({ current, known, onStep }: ProgressProps) {
  const at = setupSteps.findIndex(({ step }) => step === current)
  const isDone = (step: SetupStep, index: number) =>
    index < at && (known || step === 'about' || current === 'credentials')
  return (
    <ol className={styles.progress} aria-label={t('setup.steps')}>
      {setupSteps.map(({ step, name }, index) => (
        <li key={step} className={styles.step}>
          <button
            type="button"
            className={`${styles.button} ${isDone(step, index) ? styles.done : ''}`}
            aria-current={step === current ? 'step' : undefined}
            disabled={onStep === null}
            onClick={() => onStep?.(step)}
          >
            <span className={styles.mark} aria-hidden="true">
              {isDone(step, index) ? <Check size={12} /> : index + 1}
            </span>
            <span className={styles.name}>{t(name)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
