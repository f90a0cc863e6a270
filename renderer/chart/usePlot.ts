import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Drawing } from './Drawing.ts'
import type { PlotView } from './PlotView.ts'
import { readColors } from './readColors.ts'
import { watchTheme } from './watchTheme.ts'

/** A canvas can be missing; the words and the table are there all the same. */
function canDraw(): boolean {
  return document.createElement('canvas').getContext('2d') !== null
}

function viewOf(plot: uPlot): PlotView {
  const { offsetLeft, offsetTop, clientWidth, clientHeight } = plot.over
  return {
    left: offsetLeft,
    top: offsetTop,
    width: clientWidth,
    height: clientHeight,
    x: (at) => plot.valToPos(at, 'x'),
    y: (value) => plot.valToPos(value, 'y'),
  }
}

/**
 * Draws into `host` and draws again when its size, the theme or the pixel ratio changes.
 * `onPoint` hears the time (UTC ms) under the mouse, null when it leaves. Null until it is drawn.
 */
export function usePlot(
  host: RefObject<HTMLElement | null>,
  drawing: Drawing | null,
  height: number,
  onPoint: (at: number | null) => void,
): PlotView | null {
  const [view, setView] = useState<PlotView | null>(null)
  const point = useEffectEvent(onPoint)
  useEffect(() => {
    const element = host.current
    if (!element || !drawing || !canDraw()) return
    let colors = readColors(element)
    const options = drawing.options(() => colors, getComputedStyle(element).fontFamily)
    const plot = new uPlot(
      {
        ...options,
        width: element.clientWidth,
        height,
        ms: 1,
        legend: { show: false },
        cursor: { show: false },
        hooks: {
          ...options.hooks,
          draw: [...(options.hooks?.draw ?? []), (drawn) => setView(viewOf(drawn))],
        },
      },
      drawing.data,
      element,
    )
    const move = (event: PointerEvent) => {
      const box = plot.over.getBoundingClientRect()
      // The page may be zoomed, and the plot with it.
      const scale = box.width / plot.over.clientWidth || 1
      point(plot.posToVal((event.clientX - box.left) / scale, 'x'))
    }
    const leave = () => point(null)
    plot.over.addEventListener('pointermove', move)
    plot.over.addEventListener('pointerdown', move)
    plot.over.addEventListener('pointerleave', leave)
    const sizes = new ResizeObserver(() => {
      if (element.clientWidth !== plot.width) plot.setSize({ width: element.clientWidth, height })
    })
    sizes.observe(element)
    const stopWatching = watchTheme(() => {
      colors = readColors(element)
      plot.redraw()
    })
    let gone = false
    // A canvas does not wait for a font.
    void document.fonts?.ready.then(() => gone || plot.redraw())
    return () => {
      gone = true
      stopWatching()
      sizes.disconnect()
      plot.destroy()
      setView(null)
    }
  }, [host, drawing, height])
  return view
}
