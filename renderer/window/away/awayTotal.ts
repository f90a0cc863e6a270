import type { Away } from '../../../contract/history/past.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'

/** "+14,510 KICKs gained", or "at least" so many where that is a bound. */
export function awayTotal({ total, least }: Pick<Away, 'total' | 'least'>): string {
  if (total <= 0) return t('history.away.quiet')
  const amount = format.amount(total)
  return t(least ? 'history.away.totalLeast' : 'history.away.total', { amount })
}
