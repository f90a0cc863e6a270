import { useEffect, useRef, useState } from 'react'
import type { AccountView, AppState } from '../../../contract/state.ts'
import { ReadingProblem } from '../../board/ReadingProblem.tsx'
import { shownBoard } from '../../board/shownBoard.ts'
import { useFocusedGifter } from '../../board/useFocusedGifter.ts'
import { t } from '../../ui/t.ts'
import { useNow } from '../../ui/useNow.ts'
import { BoardEmpty } from './BoardEmpty.tsx'
import { BoardFooter } from './BoardFooter.tsx'
import { BoardHeader } from './BoardHeader.tsx'
import { boardLines } from './boardLines.ts'
import { BoardTable, type TableHandle } from './BoardTable.tsx'
import { Cards } from './Cards.tsx'
import { ExportButton } from '../transfer/ExportButton.tsx'
import { columnsOf } from './columnsOf.ts'
import { FilterButton } from './FilterButton.tsx'
import { type Filter, filterLines, isFiltered, noFilter } from './filterLines.ts'
import { lensOf } from './lensOf.ts'
import { LensSwitch } from './LensSwitch.tsx'
import { SearchBox } from '../search/SearchBox.tsx'
import { ShareButton } from './share/ShareButton.tsx'
import { sharedOf } from './sharedOf.ts'
import { type Sorting, sortLines } from './sortLines.ts'
import { StreamBar } from './StreamBar.tsx'
import { useSparklines } from './useSparklines.ts'
import styles from './AccountBoard.module.css'

interface AccountBoardProps {
  state: AppState
  account: AccountView
}

/** One channel's board in full. */
export function AccountBoard({ state, account }: AccountBoardProps) {
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [sorting, setSorting] = useState<Sorting>({ column: 'rank', up: true })
  const now = useNow(60_000)
  const table = useRef<TableHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  const sparklines = useSparklines(account, state.settings.keepHistory)
  const board = shownBoard(account, state.settings.period)
  const lens = lensOf(account, board, state.settings)
  const total = (lens.kind === 'period' ? board?.total : lens.gains?.total) ?? 0
  const lines = boardLines(lens, sparklines?.byUserId ?? null)
  const all = lines ?? []
  const shown = sortLines(filterLines(all, filter), sorting)
  const shared = sharedOf(account, lens, lines, now)
  const fresh = account.freshness === 'fresh' || account.freshness === 'reading'
  const focused = useFocusedGifter(all, () => setFilter(noFilter))
  useEffect(() => {
    if (focused) table.current?.focus(focused.userId)
  }, [focused])

  return (
    <>
      <BoardHeader world={state.world} account={account} board={board} />
      <div className={styles.tools}>
        <LensSwitch account={account} lens={lens} />
        <SearchBox
          field={field}
          label={t('boardPage.search')}
          placeholder={t('boardPage.search')}
          query={filter.query}
          onQuery={(query) => setFilter({ ...filter, query })}
          onDown={() => table.current?.focus()}
        />
        <FilterButton filter={filter} onFilter={setFilter} />
        {shared && <ShareButton shared={shared} />}
        {board && (
          <ExportButton request={(format) => ({ what: 'board', format, period: board.period })} />
        )}
      </div>
      <ReadingProblem account={account} />
      {board && <Cards account={account} board={board} lens={lens} />}
      <StreamBar account={account} lens={lens} />
      {shown.length === 0 ? (
        <BoardEmpty
          account={account}
          lens={lens}
          all={all.length}
          filtered={isFiltered(filter)}
          onShowAll={() => setFilter(noFilter)}
        />
      ) : (
        <BoardTable
          handle={table}
          lines={shown}
          columns={columnsOf(lens, sparklines?.days ?? null)}
          sorting={sorting}
          onSort={setSorting}
          total={total}
          gains={lens.kind !== 'period'}
          gainTitle={lens.kind === 'period' && lens.stream ? t('boardPage.lens.stream') : undefined}
          dim={!fresh}
          listKey={[
            lens.kind,
            lens.period,
            sorting.column,
            sorting.up,
            ...Object.values(filter),
          ].join()}
        />
      )}
      <BoardFooter
        shown={shown.length}
        all={all.length}
        total={total}
        cut={lens.kind === 'period' && board?.complete === false}
      />
    </>
  )
}
