import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'

/**
 * What stands under the leader: "Leads by 20,830 · 24 %" (share of all KICKs on the list).
 *
 * @param amounts KICKs of the rows, the leader's first
 */
export function leadText(amounts: readonly number[], total: number): string {
  const [first, second] = amounts
  if (first === undefined) return ''
  const ahead = second === undefined ? null : first - second
  const lead =
    ahead === null
      ? t('board.alone')
      : ahead > 0
        ? t('board.leadsBy', { amount: format.amount(ahead) })
        : t('board.tied')
  if (total <= 0 || first < 0) return lead
  return `${lead} · ${t('board.share', { percent: format.percent(first, total) })}`
}
