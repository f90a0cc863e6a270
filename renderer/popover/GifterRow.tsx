import type { KeyboardEvent, MouseEvent } from 'react'
import { Avatar } from '../ui/Avatar.tsx'
import { bridge } from '../ui/bridge.ts'
import { displayName } from '../ui/displayName.ts'
import { menuPlace } from '../ui/menuPlace.ts'
import { t } from '../ui/t.ts'
import { Gain } from '../board/Gain.tsx'
import { MovementMark } from '../board/MovementMark.tsx'
import type { ShownRow } from './ShownList.ts'
import styles from './GifterRow.module.css'

interface GifterRowProps {
  row: ShownRow
  /** Words under the leader, who is drawn large; null for everybody else. */
  lead: string | null
  /** A second line of words for the leader. */
  leadFor: string | null
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

/**
 * A row opens the gifter's page by double click or Enter, and its menu by the other button, the
 * menu key or the space bar.
 */
export function GifterRow({ row, lead, leadFor, tabbable, onFocus }: GifterRowProps) {
  const { commands } = bridge()
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    void commands.openMenu({ menu: 'gifter', userId: row.userId, ...placeOf(event) })
  }
  const openPage = () => void commands.openPage({ page: 'gifters', userId: row.userId })
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat) return
    event.preventDefault()
    openPage()
  }
  return (
    <li
      className={`${styles.item} ${lead === null ? '' : styles.leading}`}
      aria-label={row.label}
      data-user-id={row.userId}
    >
      <button
        type="button"
        className={lead === null ? styles.row : styles.leader}
        aria-label={row.label}
        aria-haspopup="menu"
        tabIndex={tabbable ? 0 : -1}
        onClick={(event) => event.detail === 0 && openMenu(event)}
        onDoubleClick={openPage}
        onKeyDown={press}
        onContextMenu={openMenu}
        onFocus={() => onFocus(row.userId)}
      >
        {lead === null ? (
          <Ordinary row={row} />
        ) : (
          <Leading row={row} lead={lead} leadFor={leadFor} />
        )}
      </button>
    </li>
  )
}

function Ordinary({ row }: { row: ShownRow }) {
  return (
    <>
      <span className={`${styles.rank} ${styles[`rank${row.rank}`] ?? ''}`}>{row.rank}</span>
      {row.movement && <MovementMark movement={row.movement} />}
      <Avatar userId={row.userId} name={row.name} picture={row.avatar} />
      <Name row={row} />
      <Gain amount={row.gain} />
      <span className={styles.amount} title={row.figureHint}>
        {row.figure}
      </span>
    </>
  )
}

/** Characters from which on the leader's amount is drawn smaller, so that the name keeps its width. */
const longAmount = 9

interface LeadingProps {
  row: ShownRow
  lead: string
  leadFor: string | null
}

function Leading({ row, lead, leadFor }: LeadingProps) {
  return (
    <>
      <span className={styles.medal}>
        <Avatar userId={row.userId} name={row.name} picture={row.avatar} size="large" />
      </span>
      <span className={styles.words}>
        <Name row={row} />
        <span className={styles.lead} title={t('board.shareHint')}>
          {row.movement && <MovementMark movement={row.movement} inline />} {lead}
        </span>
        {leadFor && <span className={styles.lead}>{leadFor}</span>}
      </span>
      <span className={styles.figures}>
        <span
          className={`${styles.amount} ${row.figure.length > longAmount ? styles.long : ''}`}
          title={row.figureHint}
        >
          {row.figure}
        </span>
        <Gain amount={row.gain} />
      </span>
    </>
  )
}

function Name({ row }: { row: ShownRow }) {
  const name = displayName(row.name)
  return (
    <bdi className={styles.name} title={name}>
      {name}
    </bdi>
  )
}
