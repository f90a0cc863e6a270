import { Resvg } from '@resvg/resvg-js'

/** Draws an SVG as a square PNG of `size` px. */
export function rasterize(svg: string, size: number): Uint8Array {
  return new Resvg(svg, {
    fitTo: { mode: 'width', value: size },
    font: { loadSystemFonts: false },
  })
    .render()
    .asPng()
}
