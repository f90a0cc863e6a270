import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { appIcon } from './appIcon.ts'
import { grid16, grid24 } from './grids.ts'
import { pictures } from './pictures.ts'
import { rasterize } from './rasterize.ts'
import { type TrayStyle, trayIcon, trayStates } from './trayIcon.ts'

const root = join(import.meta.dirname, '../..')

/** RGBA bytes of a PNG, decoded by the same library that draws. */
function pixels(png: Uint8Array, size: number): Uint8Array {
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><image width="${size}" height="${size}" image-rendering="optimizeSpeed" href="${source}"/></svg>`
  return new Resvg(svg).render().pixels
}

/** Opacity of a picture without its colors, each pixel 0 to 255. */
function shape(png: Uint8Array, size: number): number[] {
  return [...pixels(png, size)].filter((_, index) => index % 4 === 3)
}

/** Brightness of each pixel on a black ground, each 0 to 255: what is left without color. */
function brightness(png: Uint8Array, size: number): number[] {
  const bytes = pixels(png, size)
  return Array.from({ length: size * size }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = bytes.subarray(index * 4)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  })
}

/** Part of the places where two pictures differ by more than a third of the range. */
function difference(one: readonly number[], other: readonly number[]): number {
  const differing = one.filter((value, index) => Math.abs(value - (other[index] ?? 0)) > 85)
  return differing.length / one.length
}

describe('the committed icons', () => {
  it.each(pictures)('$path is drawn from the source', ({ path, svg, size }) => {
    const committed = readFileSync(join(root, path))
    expect(committed.readUInt32BE(16)).toBe(size)
    expect(committed.readUInt32BE(20)).toBe(size)
    const now = pixels(rasterize(svg, size), size)
    const then = pixels(committed, size)
    expect(then.length).toBe(now.length)
    // Another processor may round differently by a step or two, never by more.
    const furthest = now.reduce((most, byte, at) => Math.max(most, Math.abs(byte - then[at]!)), 0)
    expect(furthest).toBeLessThanOrEqual(3)
  })

  it('icon.svg is the source of the application icon', () => {
    expect(readFileSync(join(root, 'build/icons/icon.svg'), 'utf8')).toBe(appIcon('full'))
  })
})

describe.each(['color', 'template'] as const)('tray pictures, %s', (style: TrayStyle) => {
  const pairs = trayStates.flatMap((one, at) =>
    trayStates.slice(at + 1).map((other) => ({ one, other })),
  )

  it.each(pairs)('$one and $other differ without color at 16 and 24 px', ({ one, other }) => {
    const measure = style === 'template' ? shape : brightness
    for (const grid of [grid16, grid24]) {
      const draw = (state: (typeof trayStates)[number]) =>
        measure(rasterize(trayIcon(state, style, grid), grid.size), grid.size)
      expect(difference(draw(one), draw(other))).toBeGreaterThan(0.08)
    }
  })
})

describe('tray pictures', () => {
  it.each(trayStates)('%s in color holds both light and dark, for any panel', (state) => {
    const png = rasterize(trayIcon(state, 'color', grid16), 16)
    const opaque = shape(png, 16)
    const seen = brightness(png, 16).filter((_, at) => opaque[at]! > 200)
    expect(seen.filter((value) => value > 150).length).toBeGreaterThan(16)
    expect(seen.filter((value) => value < 50).length).toBeGreaterThan(16)
  })

  it.each(trayStates)('%s as a template is black and alpha alone', (state) => {
    const bytes = pixels(rasterize(trayIcon(state, 'template', grid16), 16), 16)
    expect(bytes.filter((_, at) => at % 4 !== 3).every((byte) => byte === 0)).toBe(true)
    expect(bytes.some((_, at) => at % 4 === 3 && bytes[at]! > 200)).toBe(true)
  })
})
