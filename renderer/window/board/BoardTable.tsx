import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { nextRow } from '../../board/nextRow.ts'
import { useArrowEntry } from '../../board/useArrowEntry.ts'
import { bridge } from '../../ui/bridge.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import type { BoardLine } from './BoardLine.ts'
import { leftRow } from './leftRow.ts'
import { lineText } from './lineText.ts'
import { openGifter } from './openGifter.ts'
import type { Sorting } from './sortLines.ts'
import { type Column, TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import styles from './BoardTable.module.css'

/** Height of a row, CSS px; BoardTable.module.css has the same. */
const rowHeight = 38

/** What the page can ask of the table. */
export interface TableHandle {
  /** Focuses the row in the tab order, or that of this gifter. */
  focus(userId?: string): void
}

interface BoardTableProps {
  handle: Ref<TableHandle>
  lines: readonly BoardLine[]
  columns: readonly Column[]
  sorting: Sorting
  onSort: (sorting: Sorting) => void
  total: number
  gains: boolean
  gainTitle: string | undefined
  /** The board is not fresh. */
  dim: boolean
  /** Another list: its rows do not glide from those of the one before. */
  listKey: string
}

/**
 * The whole list as a grid of which only the rows in view are in the page. One row is in the tab
 * order, and stays in the page wherever it is; the usual keys move it.
 */
export function BoardTable(props: BoardTableProps) {
  const { handle, lines, columns, sorting, onSort, total, gains, gainTitle, dim, listKey } = props
  const [active, setActive] = useState(leftRow)
  const body = useRef<HTMLDivElement>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  const ids = lines.map(({ userId }) => userId)
  /** The row that gets the focus as soon as it is in the page. */
  const asked = useRef(active !== null && ids.includes(active) ? active : null)
  const current = active !== null && ids.includes(active) ? active : (ids[0] ?? null)
  const at = current === null ? -1 : ids.indexOf(current)

  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by a compiler
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => body.current?.closest('main') ?? null,
    estimateSize: () => rowHeight,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 12,
    scrollMargin,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      if (at < 0 || shown.includes(at)) return shown
      return [...shown, at].toSorted((a, b) => a - b)
    },
  })

  useLayoutEffect(() => {
    const scroller = body.current?.closest('main')
    const page = scroller?.firstElementChild
    if (!scroller || !page) return
    const measure = () => {
      const { top = 0 } = body.current?.getBoundingClientRect() ?? {}
      setScrollMargin(Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop))
    }
    measure()
    // What stands above the table comes and goes.
    const observer = new ResizeObserver(measure)
    observer.observe(page)
    return () => observer.disconnect()
  }, [])

  const takeFocus = () => {
    if (asked.current === null) return
    const row = body.current?.querySelector<HTMLElement>(`[data-user-id="${asked.current}"]`)
    if (!row) return
    asked.current = null
    row.scrollIntoView({ block: 'nearest' })
    row.focus({ preventScroll: true })
  }
  useLayoutEffect(takeFocus)

  const focus = (userId: string | null) => {
    if (userId === null) return
    setActive(userId)
    asked.current = userId
    takeFocus()
  }
  useImperativeHandle(handle, () => ({ focus: (userId) => focus(userId ?? current) }))
  useArrowEntry((key) => {
    // A step from nowhere leads to the row in the tab order, not past it.
    const next = /^Arrow(Down|Up)$/.test(key) ? current : nextRow(ids, current, key)
    focus(next)
    return next !== null
  })

  const press = (event: KeyboardEvent) => {
    const userId = event.target instanceof HTMLElement ? event.target.dataset['userId'] : undefined
    if (userId === undefined) return
    const next = nextRow(ids, userId, event.key)
    const line = lines.find((each) => each.userId === userId)
    const copies = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c'
    if (copies && line) void bridge().commands.copyText({ text: lineText(line, gains) })
    else if (event.altKey || event.ctrlKey || event.metaKey) return
    else if (event.key === 'Enter') openGifter(userId)
    else if (next !== null) focus(next)
    else return
    event.preventDefault()
  }

  const bounds = lines.some(({ otherLeast }) => otherLeast)
  const withDays = columns.some(({ column }) => column === 'days')
  return (
    <div
      role="grid"
      aria-label={t('board.label')}
      aria-rowcount={lines.length + 1}
      className={[
        styles.table,
        dim && styles.dim,
        bounds && styles.bounds,
        withDays || styles.withoutDays,
      ]
        .filter((name) => typeof name === 'string')
        .join(' ')}
      style={{ '--amount-chars': amountChars(lines) }}
    >
      <TableHead columns={columns} sorting={sorting} onSort={onSort} />
      <div
        key={listKey}
        ref={body}
        role="rowgroup"
        className={styles.body}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={press}
      >
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          return (
            line && (
              <TableRow
                key={line.userId}
                line={line}
                rowIndex={index + 2}
                total={total}
                gains={gains}
                gainTitle={gainTitle}
                withDays={withDays}
                tabbable={index === at}
                style={{ transform: `translateY(${start - scrollMargin}px)` }}
                onFocus={setActive}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

/** Characters of the widest amount; the words before a bound are set smaller. */
function amountChars(lines: readonly BoardLine[]): number {
  const words = Math.ceil(t('boardPage.least').length * 0.85) + 1
  return Math.max(
    6,
    ...lines.map(({ amount, least }) => format.amount(amount).length + (least ? words : 0)),
  )
}
