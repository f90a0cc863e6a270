import { type ReactNode, useRef, useState } from 'react'
import type { AccountView, AppState } from '../../contract/state.ts'
import { matchRows } from '../board/matchRows.ts'
import { ReadingProblem } from '../board/ReadingProblem.tsx'
import { shownBoard } from '../board/shownBoard.ts'
import { useFocusedGifter } from '../board/useFocusedGifter.ts'
import { useNow } from '../ui/useNow.ts'
import styles from './AccountBoard.module.css'
import { BoardBody } from './BoardBody.tsx'
import { BoardFooter } from './BoardFooter.tsx'
import { gainList } from './gainList.ts'
import { Header } from './Header.tsx'
import { LensSwitch } from './LensSwitch.tsx'
import { periodList } from './periodList.ts'
import { SearchField } from './SearchField.tsx'
import { useEscape } from './useEscape.ts'
import { useLens } from './useLens.ts'
import { useTypeToSearch } from './useTypeToSearch.ts'

interface AccountBoardProps {
  state: AppState
  account: AccountView
  /** Banners that concern the whole app. */
  notices: ReactNode
}

/** Rows of the short list. */
const short = 10

/** One channel's board with all that stands around it. */
export function AccountBoard({ state, account, notices }: AccountBoardProps) {
  /** Null while the search is closed. */
  const [query, setQuery] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const now = useNow(60_000)
  const { lens, choose, showPeriod } = useLens(state.settings.lens)
  const board = shownBoard(account, state.settings.period)
  const focused = useFocusedGifter(board?.rows ?? [], () => {
    showPeriod()
    setQuery(null)
    setAll(true)
  })

  const gains = lens === 'period' ? null : account[lens]
  const shown =
    lens === 'period'
      ? board && periodList(board, account.leaders, now)
      : gains && gainList(lens, gains, now)
  const rows = shown?.rows ?? []
  const searchable = rows.length > 0
  useTypeToSearch(searchable && query === null, setQuery)
  const found = query ? matchRows(rows, query) : rows
  const visible = query || all ? found : found.slice(0, short)
  const focusList = () => list.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
  const closeSearch = () => {
    setQuery(null)
    focusList()
  }
  useEscape(query !== null, () => (query === '' ? closeSearch() : setQuery('')))

  return (
    <>
      <Header state={state} account={account} board={board} />
      {query === null ? (
        <LensSwitch
          account={account}
          chosen={lens === 'period' ? (board?.period ?? state.settings.period) : lens}
          onChoose={choose}
        />
      ) : (
        <SearchField query={query} onQuery={setQuery} onClose={closeSearch} onDown={focusList} />
      )}
      {notices}
      <ReadingProblem account={account} className={styles.problem} />
      <BoardBody
        account={account}
        lens={lens === 'period' ? (board?.period ?? state.settings.period) : lens}
        since={gains?.since ?? null}
        now={now}
        shown={shown}
        rows={visible}
        query={query ?? ''}
        focused={focused}
        list={list}
      />
      {shown && (
        <BoardFooter
          shown={shown}
          found={query ? found.length : null}
          all={all}
          onAll={rows.length > short ? setAll : null}
          onSearch={searchable && query === null ? () => setQuery('') : null}
        />
      )}
    </>
  )
}
