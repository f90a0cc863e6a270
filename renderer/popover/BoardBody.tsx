import type { RefObject } from 'react'
import type { AccountView } from '../../contract/state.ts'
import { Centered } from '../ui/Centered.tsx'
import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'
import { Leaderboard } from './Leaderboard.tsx'
import type { ShownList, ShownRow } from './ShownList.ts'
import { Skeleton } from './Skeleton.tsx'
import type { Choice } from './useLens.ts'
import type { FocusRequest } from '../ui/appStore.ts'

interface BoardBodyProps {
  account: AccountView
  lens: Choice
  /** From when gains count (UTC ms); null where there are none to count. */
  since: number | null
  /** UTC ms */
  now: number
  shown: ShownList | null
  /** The rows to show out of the list's. */
  rows: readonly ShownRow[]
  query: string
  focused: FocusRequest | null
  list: RefObject<HTMLOListElement | null>
}

/** The list, or what there is to say in its place. */
export function BoardBody(props: BoardBodyProps) {
  const { account, lens, since, now, shown, rows, query, focused, list } = props
  if (!shown) {
    const waiting = account.freshness === 'reading' || account.freshness === 'fresh'
    if (waiting && account.boards.length === 0) return <Skeleton />
    return <NoList lens={account.boards.length === 0 ? 'week' : lens} />
  }
  if (shown.rows.length === 0)
    return (
      <Centered heading="h2" title={t(`board.empty.${lens}`)}>
        {t(`board.emptyBody.${lens}`, {
          time: since === null ? '' : format.day(since, now),
        })}
      </Centered>
    )
  if (rows.length === 0)
    return (
      <Centered heading="h2" title={t('search.nobody')}>
        {t('search.nobodyBody', { number: format.amount(shown.rows.length) })}
      </Centered>
    )
  const dim = account.freshness !== 'fresh' && account.freshness !== 'reading'
  return (
    <Leaderboard
      list={list}
      shown={shown}
      rows={rows}
      searching={query !== ''}
      dim={dim}
      focused={focused}
    />
  )
}

/** Nothing was counted yet. */
function NoList({ lens }: { lens: Choice }) {
  const what = lens === 'stream' ? 'noneStream' : lens === 'looked' ? 'noneLooked' : 'none'
  return (
    <Centered heading="h2" title={t(`board.${what}`)}>
      {t(`board.${what}Body`)}
    </Centered>
  )
}
