import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import type { TransferResult } from './useTransfer.ts'

/** What became of an export or import, in words; empty for a failure, which has its own. */
export function transferResultText(result: TransferResult | null): string {
  switch (result?.kind) {
    case 'written':
      return t('transfer.written')
    case 'cancelled':
      return t('transfer.cancelled')
    case 'imported': {
      const { readings } = result
      if (readings === 0) return t('transfer.known')
      return t('transfer.readings', { count: readings, number: format.amount(readings) })
    }
    default:
      return ''
  }
}
