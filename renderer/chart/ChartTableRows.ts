/** What stands behind a chart: the head of each column, then the rows; the first cell names a row. */
export interface ChartTableRows {
  head: readonly string[]
  rows: readonly (readonly string[])[]
}
