import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import styles from './Sparkline.module.css'

const width = 76
const height = 20
/** Room for the line's own width and the point at its end. */
const edge = 2.5

/** KICKs of the last days as a small line; nothing where nothing was given. */
export function Sparkline({ days }: { days: readonly number[] }) {
  const top = Math.max(...days)
  if (!(top > 0)) return null
  const points = days.map((amount, index) => ({
    x: edge + (index / Math.max(1, days.length - 1)) * (width - 2 * edge),
    y: height - edge - (Math.max(0, amount) / top) * (height - 2 * edge),
  }))
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
  const last = points.at(-1)
  const amounts = days.map(format.amount).join(', ')
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('boardPage.daysText', { days: days.length, amounts })}
    >
      <path
        className={styles.area}
        d={`M${edge},${height - edge} L${line.join(' ')} V${height - edge} Z`}
      />
      <polyline className={styles.stroke} points={line.join(' ')} />
      {last && <circle className={styles.end} cx={last.x} cy={last.y} r={2} />}
    </svg>
  )
}
