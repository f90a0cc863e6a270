/** Where things lie in a chart that was drawn; px from the chart's left or top edge. */
export interface PlotView {
  /** The plot without its axes. */
  left: number
  top: number
  width: number
  height: number
  /** Place of a time (UTC ms), within the plot. */
  x(at: number): number
  /** Place of a value, within the plot. */
  y(value: number): number
}
