import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { t } from '../ui/t.ts'
import { GifterRow } from './GifterRow.tsx'
import { nextRow } from '../board/nextRow.ts'
import type { FocusRequest } from '../ui/appStore.ts'
import { useArrowEntry } from '../board/useArrowEntry.ts'
import { useMovingRows } from './useMovingRows.ts'
import type { ShownList, ShownRow } from './ShownList.ts'
import styles from './Leaderboard.module.css'

interface LeaderboardProps {
  list: RefObject<HTMLOListElement | null>
  shown: ShownList
  rows: readonly ShownRow[]
  searching: boolean
  /** The board is not fresh. */
  dim: boolean
  focused: FocusRequest | null
}

function buttonOf(list: HTMLOListElement | null, userId: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-user-id="${userId}"] > button`) ?? null
}

/** The one list, leader included. One row is in the tab order; arrows, Home and End move in it. */
export function Leaderboard({ list, shown, rows, searching, dim, focused }: LeaderboardProps) {
  const [active, setActive] = useState<string | null>(null)
  useMovingRows(list, searching ? null : shown.key, rows)

  useEffect(() => {
    if (!focused) return
    const button = buttonOf(list.current, focused.userId)
    button?.scrollIntoView({ block: 'nearest' })
    button?.focus()
  }, [focused, list])

  const inOrder = rows.some((row) => row.userId === active) ? active : rows[0]?.userId
  const ids = rows.map((row) => row.userId)
  const press = (event: KeyboardEvent) => {
    const next = nextRow(ids, inOrder ?? null, event.key)
    if (next === null) return
    event.preventDefault()
    buttonOf(list.current, next)?.focus()
  }
  useArrowEntry((key) => {
    // A step from nowhere leads to the row in the tab order, not past it.
    const next = /^Arrow(Down|Up)$/.test(key) ? inOrder : nextRow(ids, inOrder ?? null, key)
    const button = next ? buttonOf(list.current, next) : null
    button?.focus()
    return button !== null
  })
  const amountChars = Math.max(...rows.map((row) => row.figure.length), 6)

  return (
    <ol
      ref={list}
      className={`${styles.list} ${dim ? styles.dim : ''}`}
      aria-label={t('board.label')}
      style={{ '--amount-chars': amountChars }}
      onKeyDown={press}
    >
      {rows.map((row, index) => (
        <GifterRow
          key={row.userId}
          row={row}
          lead={index === 0 && !searching ? shown.lead : null}
          leadFor={shown.leadFor}
          tabbable={row.userId === inOrder}
          onFocus={setActive}
        />
      ))}
    </ol>
  )
}
