import { BadgeCheck, Ellipsis } from 'lucide-react'
import type { CSSProperties, MouseEvent } from 'react'
import { Gain } from '../../board/Gain.tsx'
import { MovementMark } from '../../board/MovementMark.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { bridge } from '../../ui/bridge.ts'
import { displayName } from '../../ui/displayName.ts'
import { format } from '../../ui/format.ts'
import { menuPlace } from '../../ui/menuPlace.ts'
import { t } from '../../ui/t.ts'
import type { BoardLine } from './BoardLine.ts'
import { lineName } from './lineName.ts'
import { openGifter } from './openGifter.ts'
import { ShareBar } from './ShareBar.tsx'
import { Sparkline } from './Sparkline.tsx'
import styles from './BoardTable.module.css'

interface TableRowProps {
  line: BoardLine
  /** Place in the table, the head being row 1. */
  rowIndex: number
  total: number
  /** Whether `amount` is a gain and `other` an amount. */
  gains: boolean
  /** What a gain in `other` counts, where that is the stream. */
  gainTitle: string | undefined
  withDays: boolean
  tabbable: boolean
  style: CSSProperties
  onFocus: (userId: string) => void
}

/** One gifter. A click or Enter opens their page, a right click or the menu key the native menu. */
export function TableRow(props: TableRowProps) {
  const { line, rowIndex, total, gains, gainTitle, withDays, tabbable, style, onFocus } = props
  const { userId, rank } = line
  const name = displayName(line.name)
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    event.stopPropagation()
    void bridge().commands.openMenu({ menu: 'gifter', userId, ...placeOf(event) })
  }
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-label={lineName(line, gains)}
      data-user-id={userId}
      className={`${styles.grid} ${styles.row}`}
      style={style}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => openGifter(userId)}
      onContextMenu={openMenu}
      onFocus={() => onFocus(userId)}
    >
      <div
        role="gridcell"
        className={`${styles.rank} ${styles.end} ${styles[`rank${rank}`] ?? ''}`}
      >
        {rank}
      </div>
      <div role="gridcell" className={styles.movement}>
        <MovementMark movement={line.movement} inline />
      </div>
      <div role="gridcell" className={styles.name}>
        <Avatar userId={userId} name={line.name} picture={line.avatar} />
        <bdi className={styles.who} title={name}>
          {name}
        </bdi>
        {line.verified === true && (
          <BadgeCheck
            size={14}
            role="img"
            aria-label={t('boardPage.verified')}
            className={styles.verified}
          />
        )}
      </div>
      <div role="gridcell" className={`${styles.amount} ${styles.end}`}>
        {line.least && <Least />}
        {gains && line.amount < 0 ? format.gain(line.amount) : format.amount(line.amount)}
      </div>
      <div role="gridcell" className={styles.share}>
        <ShareBar part={line.amount} whole={total} />
      </div>
      <div role="gridcell" className={`${styles.other} ${styles.end}`}>
        {line.otherLeast && <Least />}
        {gains ? (
          <span className={styles.plain}>{line.other !== null && format.amount(line.other)}</span>
        ) : (
          <Gain amount={line.other ?? 0} title={gainTitle} />
        )}
      </div>
      {withDays && (
        <div role="gridcell" className={styles.days}>
          {line.days && <Sparkline days={line.days} />}
        </div>
      )}
      <div role="gridcell" className={styles.menu}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.more}
          aria-haspopup="menu"
          aria-label={t('boardPage.rowMenu', { name })}
          onClick={openMenu}
        >
          <Ellipsis size={15} aria-hidden />
        </button>
      </div>
    </div>
  )
}

function Least() {
  return (
    <small className={styles.least} title={t('boardPage.leastHint')}>
      {t('boardPage.least')}{' '}
    </small>
  )
}

/** Where the menu opens: at a right click, else under the button or the left end of the row. */
function placeOf(event: MouseEvent<HTMLElement>): { x: number; y: number } {
  const byPointer = event.type === 'contextmenu' && (event.button === 2 || event.ctrlKey)
  return byPointer
    ? { x: Math.round(event.clientX), y: Math.round(event.clientY) }
    : menuPlace(event.currentTarget)
}
