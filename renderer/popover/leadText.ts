import type { BoardView } from '../../contract/state.ts'
import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'

/** What stands under the leader: "Leads by 20,830 · 24 %" (share of all KICKs on the list). */
export function leadText(board: Pick<BoardView, 'rows' | 'total'>): string {
  const [first, second] = board.rows
  if (!first) return ''
  const ahead = second ? first.amount - second.amount : null
  const lead =
    ahead === null
      ? t('board.alone')
      : ahead > 0
        ? t('board.leadsBy', { amount: format.amount(ahead) })
        : t('board.tied')
  if (board.total <= 0 || first.amount < 0) return lead
  return `${lead} · ${t('board.share', { percent: format.percent(first.amount, board.total) })}`
}
