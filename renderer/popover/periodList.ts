import type { AccountView, BoardView } from '../../contract/state.ts'
import { rowName } from '../board/rowName.ts'
import { ageText } from '../ui/ageText.ts'
import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'
import { leadText } from './leadText.ts'
import type { ShownList } from './ShownList.ts'

/**
 * The board of a period as the popover lists it.
 *
 * @param now UTC ms
 */
export function periodList(
  board: BoardView,
  leaders: AccountView['leaders'],
  now: number,
): ShownList {
  const number = format.amount(board.rows.length)
  const leader = leaders.find(({ period }) => period === board.period)
  const since = leader?.userId === board.rows[0]?.userId ? (leader?.since ?? null) : null
  return {
    key: board.period,
    rows: board.rows.map((row) => ({
      userId: row.userId,
      name: row.name,
      rank: row.rank,
      avatar: row.avatar,
      movement: row.movement,
      gain: row.gain,
      figure: format.amount(row.amount),
      figureHint: undefined,
      label: rowName(row),
    })),
    lead: leadText(
      board.rows.map(({ amount }) => amount),
      board.total,
    ),
    leadFor: since === null ? null : t('board.leadsFor', { age: ageText(now - since) }),
    total: format.amount(board.total),
    totalWords: t(`board.total.${board.period}`),
    totalHint: undefined,
    // "top 100" where there may be more gifters below the list.
    count: board.complete
      ? t('board.gifters', { count: board.rows.length, number })
      : t('board.top', { number }),
  }
}
