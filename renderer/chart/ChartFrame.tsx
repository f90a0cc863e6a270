import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { t } from '../ui/t.ts'
import { ChartTable } from './ChartTable.tsx'
import type { ChartTableRows } from './ChartTableRows.ts'
import { Crosshair } from './Crosshair.tsx'
import type { Drawing } from './Drawing.ts'
import { nextPoint } from './nextPoint.ts'
import type { Pick } from './Pick.ts'
import type { PlotView } from './PlotView.ts'
import { type Readout, readoutText } from './readoutText.ts'
import { usePlot } from './usePlot.ts'
import styles from './ChartFrame.module.css'

interface ChartFrameProps {
  label: string
  /** px, axes included */
  height: number
  /** Null where there is nothing to draw. */
  drawing: Drawing | null
  /** How many points the keys go through. */
  count: number
  /** The place under the mouse at a time (UTC ms). */
  pickAt(at: number): Pick
  pickPoint(index: number): Pick
  readout(pick: Pick): Readout
  /** Values that are marked with a dot. */
  marks(pick: Pick): readonly number[]
  table(): ChartTableRows
  /** Words in place of an empty chart. */
  empty: string
  /** Drawn over the plot. */
  children?: (view: PlotView) => ReactNode
}

/** What all charts share: mouse and keys, a readout that is read aloud, the table behind. */
export function ChartFrame(props: ChartFrameProps) {
  const { label, height, drawing, count, children } = props
  const host = useRef<HTMLDivElement>(null)
  const keysId = useId()
  const [pick, setPick] = useState<{ pick: Pick; byKey: boolean } | null>(null)
  const view = usePlot(host, drawing, height, (at) =>
    setPick(at === null ? null : { pick: props.pickAt(at), byKey: false }),
  )
  if (!drawing || count === 0)
    return (
      <div className={styles.empty} style={{ minHeight: height }}>
        <p>{props.empty}</p>
      </div>
    )

  const showPoint = (index: number) => setPick({ pick: props.pickPoint(index), byKey: true })
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextPoint(count, pick?.pick.index ?? null, event.key, event.shiftKey)
    if (next !== null) {
      event.preventDefault()
      showPoint(next)
    } else if (event.key === 'Escape' && pick) {
      event.preventDefault()
      event.stopPropagation()
      setPick(null)
    }
  }
  // An older pick may point past a newer, shorter chart.
  const shown = pick && (pick.pick.index ?? 0) < count ? pick : null
  const readout = shown && props.readout(shown.pick)
  return (
    <div className={styles.chart}>
      <div
        className={styles.plot}
        style={{ height }}
        role="application"
        aria-roledescription={t('chart.kind')}
        aria-label={label}
        aria-describedby={keysId}
        tabIndex={0}
        onKeyDown={press}
        onFocus={() => !pick && showPoint(count - 1)}
        onBlur={() => setPick(null)}
      >
        <div ref={host} className={styles.canvas} aria-hidden="true" />
        {view && children?.(view)}
        {shown && readout && (
          <Crosshair
            view={view}
            at={shown.pick.at}
            marks={props.marks(shown.pick)}
            readout={readout}
          />
        )}
      </div>
      <p id={keysId} className="spoken">
        {t('chart.keys')}
      </p>
      <p className="spoken" role="status">
        {shown?.byKey && readout ? readoutText(readout) : ''}
      </p>
      <ChartTable label={label} table={props.table} />
    </div>
  )
}
