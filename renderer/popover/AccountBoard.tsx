import { type ReactNode, useRef, useState } from 'react'
import type { AccountView, AppState } from '../../contract/state.ts'
import { BoardBody } from './BoardBody.tsx'
import { BoardFooter } from './BoardFooter.tsx'
import { Header } from './Header.tsx'
import { matchRows } from '../board/matchRows.ts'
import { PeriodSwitch } from './PeriodSwitch.tsx'
import { ReadingProblem } from '../board/ReadingProblem.tsx'
import { SearchField } from './SearchField.tsx'
import { shownBoard } from '../board/shownBoard.ts'
import { useEscape } from './useEscape.ts'
import { useFocusedGifter } from '../board/useFocusedGifter.ts'
import { useTypeToSearch } from './useTypeToSearch.ts'
import styles from './Popover.module.css'

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
  const board = shownBoard(account, state.settings.period)
  const rows = board?.rows ?? []
  const searchable = rows.length > 0
  useTypeToSearch(searchable && query === null, setQuery)
  const focused = useFocusedGifter(rows, () => {
    setQuery(null)
    setAll(true)
  })

  const found = query ? matchRows(rows, query) : rows
  const shown = query || all ? found : found.slice(0, short)
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
        <PeriodSwitch account={account} period={board?.period ?? state.settings.period} />
      ) : (
        <SearchField query={query} onQuery={setQuery} onClose={closeSearch} onDown={focusList} />
      )}
      {notices}
      <ReadingProblem account={account} className={styles.notices} />
      <BoardBody
        account={account}
        board={board}
        rows={shown}
        query={query ?? ''}
        focused={focused}
        list={list}
      />
      {board && (
        <BoardFooter
          board={board}
          found={query ? found.length : null}
          all={all}
          onAll={rows.length > short ? setAll : null}
          onSearch={searchable && query === null ? () => setQuery('') : null}
        />
      )}
    </>
  )
}
