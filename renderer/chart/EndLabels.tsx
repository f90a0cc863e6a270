import { labelRoom } from './lineDrawing.ts'
import { placeLabels } from './placeLabels.ts'
import type { PlotView } from './PlotView.ts'
import type { Series } from './Series.ts'
import styles from './EndLabels.module.css'

/** Height of a label, px. */
const lineHeight = 15

interface EndLabelsProps {
  view: PlotView
  series: readonly Series[]
}

/** Names of the lines where they end. Decoration: the readout and the table name them too. */
export function EndLabels({ view, series }: EndLabelsProps) {
  const ends = series.map(({ values }) => values.findLast((value) => value !== null) ?? 0)
  const tops = placeLabels(
    ends.map((value) => Math.min(view.height, Math.max(0, view.y(value)))),
    lineHeight,
    view.height,
  )
  return (
    <div className={styles.labels} aria-hidden="true">
      {series.map(({ name, emphasized }, place) => (
        <bdi
          // Two gifters may bear one name.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          className={`${styles.label} ${emphasized ? styles.emphasized : ''}`}
          style={{
            left: view.left + view.width + 8,
            top: view.top + (tops[place] ?? 0) - lineHeight / 2,
            maxWidth: labelRoom - 10,
          }}
        >
          {name}
        </bdi>
      ))}
    </div>
  )
}
