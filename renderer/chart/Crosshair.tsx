import type { PlotView } from './PlotView.ts'
import type { Readout } from './readoutText.ts'
import styles from './Crosshair.module.css'

interface CrosshairProps {
  /** Null where the chart could not be drawn: the readout stands alone. */
  view: PlotView | null
  /** UTC ms */
  at: number
  marks: readonly number[]
  readout: Readout
}

/** The place that is looked at, and what is read there. Read aloud elsewhere. */
export function Crosshair({ view, at, marks, readout }: CrosshairProps) {
  const x = view ? Math.min(view.width, Math.max(0, view.x(at))) : 0
  const left = (view?.left ?? 0) + x
  const inRightHalf = view !== null && x > view.width / 2
  return (
    <div className={styles.layer} aria-hidden="true">
      {view && (
        <>
          <span className={styles.line} style={{ left, top: view.top, height: view.height }} />
          {marks.map((value, place) => (
            <span
              // Dots have no identity but their order.
              // oxlint-disable-next-line react/no-array-index-key
              key={place}
              className={`${styles.dot} ${marks.length > 1 ? styles.small : ''}`}
              style={{ left, top: view.top + view.y(value) }}
            />
          ))}
        </>
      )}
      <div
        className={styles.readout}
        style={
          inRightHalf
            ? { right: `calc(100% - ${left - 10}px)`, top: view.top }
            : { left: left + 10, top: view?.top ?? 0 }
        }
      >
        <b className={styles.title}>{readout.title}</b>
        {readout.lines.map(({ name, value, emphasized }) => (
          <span key={name} className={emphasized ? styles.emphasized : styles.value}>
            {name !== '' && <bdi className={styles.name}>{name}</bdi>}
            <span className={styles.figure}>{value}</span>
          </span>
        ))}
        {readout.note && <span className={styles.note}>{readout.note}</span>}
      </div>
    </div>
  )
}
