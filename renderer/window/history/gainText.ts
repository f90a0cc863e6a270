import type { Gain } from '../../../contract/history/values.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'

/** "+5,000", or "at least +5,000" where it is a bound. */
export function gainText({ amount, least }: Pick<Gain, 'amount' | 'least'>): string {
  const words = format.gain(amount)
  return least ? t('history.gains.least', { amount: words }) : words
}
