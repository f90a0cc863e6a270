import type { MouseEvent } from 'react'
import type { BoardRow } from '../../contract/state.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { bridge } from '../ui/bridge.ts'
import { displayName } from '../ui/displayName.ts'
import { format } from '../ui/format.ts'
import { menuPlace } from '../ui/menuPlace.ts'
import { t } from '../ui/t.ts'
import { Gain } from '../board/Gain.tsx'
import { MovementMark } from '../board/MovementMark.tsx'
import { rowName } from '../board/rowName.ts'
import styles from './GifterRow.module.css'

interface GifterRowProps {
  row: BoardRow
  /** Words under the leader, who is drawn large; null for everybody else. */
  lead: string | null
  tabbable: boolean
  onFocus: (userId: string) => void
}

/** Where the menu opens: at the pointer, or under the row's left end after a key. */
function placeOf(event: MouseEvent<HTMLElement>): { x: number; y: number } {
  const byKey = event.detail === 0
  return byKey
    ? menuPlace(event.currentTarget)
    : { x: Math.round(event.clientX), y: Math.round(event.clientY) }
}

export function GifterRow({ row, lead, tabbable, onFocus }: GifterRowProps) {
  const name = rowName(row)
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    void bridge().commands.openMenu({ menu: 'gifter', userId: row.userId, ...placeOf(event) })
  }
  return (
    <li
      className={`${styles.item} ${lead === null ? '' : styles.leading}`}
      aria-label={name}
      data-user-id={row.userId}
    >
      <button
        type="button"
        className={lead === null ? styles.row : styles.leader}
        aria-label={name}
        aria-haspopup="menu"
        tabIndex={tabbable ? 0 : -1}
        onClick={openMenu}
        onContextMenu={openMenu}
        onFocus={() => onFocus(row.userId)}
      >
        {lead === null ? <Ordinary row={row} /> : <Leading row={row} lead={lead} />}
      </button>
    </li>
  )
}

function Ordinary({ row }: { row: BoardRow }) {
  return (
    <>
      <span className={`${styles.rank} ${styles[`rank${row.rank}`] ?? ''}`}>{row.rank}</span>
      <MovementMark movement={row.movement} />
      <Avatar userId={row.userId} name={row.name} picture={row.avatar} />
      <Name row={row} />
      <Gain amount={row.gain} />
      <span className={styles.amount}>{format.amount(row.amount)}</span>
    </>
  )
}

/** Characters from which on the leader's amount is drawn smaller, so that the name keeps its width. */
const longAmount = 9

function Leading({ row, lead }: { row: BoardRow; lead: string }) {
  const amount = format.amount(row.amount)
  return (
    <>
      <span className={styles.medal}>
        <Avatar userId={row.userId} name={row.name} picture={row.avatar} size="large" />
      </span>
      <span className={styles.words}>
        <Name row={row} />
        <span className={styles.lead} title={t('board.shareHint')}>
          <MovementMark movement={row.movement} inline /> {lead}
        </span>
      </span>
      <span className={styles.figures}>
        <span className={`${styles.amount} ${amount.length > longAmount ? styles.long : ''}`}>
          {amount}
        </span>
        <Gain amount={row.gain} />
      </span>
    </>
  )
}

function Name({ row }: { row: BoardRow }) {
  const name = displayName(row.name)
  return (
    <bdi className={styles.name} title={name}>
      {name}
    </bdi>
  )
}
