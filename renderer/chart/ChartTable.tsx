import { useState } from 'react'
import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'
import type { ChartTableRows } from './ChartTableRows.ts'
import styles from './ChartTable.module.css'

/** Rows that are put on the page; more would take a while and nobody reads them. */
const most = 500

interface ChartTableProps {
  label: string
  table(): ChartTableRows
}

/** The figures behind a chart, built when they are asked for; newest first. */
export function ChartTable({ label, table }: ChartTableProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{t('chart.table')}</summary>
      {open && <Rows label={label} table={table()} />}
    </details>
  )
}

function Rows({ label, table }: { label: string; table: ChartTableRows }) {
  const newest = table.rows.toReversed().slice(0, most)
  return (
    // Focusable, so that the keyboard can scroll it.
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <caption className="spoken">{label}</caption>
        <thead>
          <tr>
            {table.head.map((word) => (
              <th key={word} scope="col">
                <bdi>{word}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {newest.map((row, place) => (
            // Two rows may say the same, as at the hour that a clock repeats.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={place}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={table.head[column]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.head[column]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {newest.length < table.rows.length && (
        <p className={styles.more}>
          {t('chart.newest', {
            shown: format.amount(newest.length),
            all: format.amount(table.rows.length),
          })}
        </p>
      )}
    </div>
  )
}
