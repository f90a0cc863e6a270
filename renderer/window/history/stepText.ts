import { ageText } from '../../ui/ageText.ts'
import { t } from '../../ui/t.ts'

const hour = 3_600_000

/** How far apart the moments are that are kept (ms): "hour", "6 h", "day". */
export function stepText(step: number): string {
  if (step === hour) return t('history.step.hour')
  return step === 24 * hour ? t('history.step.day') : ageText(step)
}
