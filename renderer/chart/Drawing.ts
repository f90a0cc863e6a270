import type uPlot from 'uplot'
import type { ChartColors } from './readColors.ts'

/** How a chart is drawn. Another object is drawn anew, so keep it while nothing changes. */
export interface Drawing {
  data: uPlot.AlignedData
  options(
    colors: () => ChartColors,
    font: string,
  ): Omit<uPlot.Options, 'width' | 'height' | 'legend' | 'cursor' | 'ms'>
}
