import type uPlot from 'uplot'

interface Place {
  x: number
  /** Null where there is no value. */
  y: number | null
}

/** The corners of the lines through these places (px): one list for each line without a break. */
export function lineCorners(places: readonly Place[], stepped: boolean): [number, number][][] {
  const lines: [number, number][][] = []
  let line: [number, number][] | null = null
  for (const { x, y } of places) {
    const before: [number, number] | undefined = line?.at(-1)
    if (y === null) {
      // What held until now ends here.
      if (stepped && before) line?.push([x, before[1]])
      line = null
    } else if (line && before) {
      if (stepped && before[1] !== y) line.push([x, before[1]])
      line.push([x, y])
    } else {
      line = [[x, y]]
      lines.push(line)
    }
  }
  return lines
}

/**
 * Draws lines that break where there is no value. uPlot's own stepped lines run upright through the
 * edges of such a break.
 */
export function linePaths(stepped: boolean): uPlot.Series.PathBuilder {
  return (plot, index, from, to) => {
    const times = plot.data[0]
    const values = plot.data[index] ?? []
    const places: Place[] = []
    for (let place = from; place <= to; place++) {
      const value = values[place]
      places.push({
        x: plot.valToPos(times[place] ?? 0, 'x', true),
        y: typeof value === 'number' ? plot.valToPos(value, 'y', true) : null,
      })
    }
    const floor = plot.valToPos(plot.scales['y']?.min ?? 0, 'y', true)
    const stroke = new Path2D()
    const fill = new Path2D()
    for (const line of lineCorners(places, stepped)) {
      const [first] = line
      const last = line.at(-1)
      if (!first || !last) continue
      stroke.moveTo(...first)
      fill.moveTo(first[0], floor)
      for (const corner of line) {
        stroke.lineTo(...corner)
        fill.lineTo(...corner)
      }
      fill.lineTo(last[0], floor)
    }
    return { stroke, fill }
  }
}
