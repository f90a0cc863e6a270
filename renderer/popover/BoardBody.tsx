import type { RefObject } from 'react'
import type { AccountView, BoardRow, BoardView } from '../../contract/state.ts'
import { Centered } from '../ui/Centered.tsx'
import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'
import { Leaderboard } from './Leaderboard.tsx'
import { Skeleton } from './Skeleton.tsx'
import type { FocusRequest } from '../ui/appStore.ts'

interface BoardBodyProps {
  account: AccountView
  board: BoardView | null
  /** The rows to show out of the board's. */
  rows: readonly BoardRow[]
  query: string
  focused: FocusRequest | null
  list: RefObject<HTMLOListElement | null>
}

/** The list, or what there is to say in its place. */
export function BoardBody({ account, board, rows, query, focused, list }: BoardBodyProps) {
  if (!board) {
    if (account.freshness === 'reading' || account.freshness === 'fresh') return <Skeleton />
    return (
      <Centered heading="h2" title={t('board.none')}>
        {t('board.noneBody')}
      </Centered>
    )
  }
  if (board.rows.length === 0)
    return (
      <Centered heading="h2" title={t(`board.empty.${board.period}`)}>
        {t(`board.emptyBody.${board.period}`)}
      </Centered>
    )
  if (rows.length === 0)
    return (
      <Centered heading="h2" title={t('search.nobody')}>
        {t('search.nobodyBody', { number: format.amount(board.rows.length) })}
      </Centered>
    )
  const dim = account.freshness !== 'fresh' && account.freshness !== 'reading'
  return (
    <Leaderboard
      list={list}
      board={board}
      rows={rows}
      searching={query !== ''}
      dim={dim}
      focused={focused}
    />
  )
}
