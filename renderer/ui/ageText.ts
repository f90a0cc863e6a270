import { t } from './t.ts'

/** A span (ms) in its largest whole unit: "40 s", "38 min", "5 h", "3 days". */
export function ageText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 60) return t('age.seconds', { age: seconds })
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return t('age.minutes', { age: minutes })
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return t('age.hours', { age: hours })
  const days = Math.floor(hours / 24)
  return t('age.days', { age: days, count: days })
}
