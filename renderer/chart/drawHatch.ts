import type uPlot from 'uplot'
import type { ChartSpan } from './ChartSpan.ts'

/** Fills spans in which nobody watched with slanted lines, over the plot's whole height. */
export function drawHatch(plot: uPlot, spans: readonly ChartSpan[], color: string): void {
  const { ctx, bbox } = plot
  const apart = 7 * uPlotRatio(plot)
  for (const { from, to } of spans) {
    const left = Math.max(bbox.left, plot.valToPos(from, 'x', true))
    const right = Math.min(bbox.left + bbox.width, plot.valToPos(to, 'x', true))
    if (right - left < 1) continue
    ctx.save()
    ctx.beginPath()
    ctx.rect(left, bbox.top, right - left, bbox.height)
    ctx.clip()
    ctx.beginPath()
    // Bound to the plot and not to the span, so that neighbors fit each other.
    for (let x = bbox.left - bbox.height; x < bbox.left + bbox.width; x += apart) {
      ctx.moveTo(x, bbox.top + bbox.height)
      ctx.lineTo(x + bbox.height, bbox.top)
    }
    ctx.strokeStyle = color
    ctx.lineWidth = uPlotRatio(plot)
    ctx.stroke()
    ctx.restore()
  }
}

/** Canvas pixels in a CSS pixel. */
function uPlotRatio(plot: uPlot): number {
  return plot.ctx.canvas.width / plot.width || 1
}
