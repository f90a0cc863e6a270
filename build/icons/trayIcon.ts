import { barPath } from './barPath.ts'
import type { Grid } from './grids.ts'
import { type Bar, crownedTops, plainTops, podium } from './podium.ts'

export const trayStates = ['fresh', 'newLeader', 'stale', 'signedOut'] as const
export type TrayState = (typeof trayStates)[number]

/** `color`: light on a dark line, seen on any panel. `template`: black and alpha, for macOS. */
export type TrayStyle = 'color' | 'template'

const colors = {
  color: { bar: '#f4f6f8', leader: '#53fc18', crown: '#f5c754', faded: '#aab4be', line: '#0e1114' },
  template: { bar: '#000', leader: '#000', crown: '#000', faded: '#000', line: 'none' },
} as const

/**
 * The tray picture of a state as SVG. States differ by shape, so that they are told apart without
 * color: solid bars (fresh), a crown above the leader (new leader), a clock (stale), hollow bars
 * struck through (signed out).
 */
export function trayIcon(state: TrayState, style: TrayStyle, grid: Grid): string {
  const draw = { fresh, newLeader, stale, signedOut }[state]
  const { size } = grid
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">` +
    `${draw(grid, style)}</svg>\n`
  )
}

function fresh(grid: Grid, style: TrayStyle): string {
  const { bar, leader } = colors[style]
  return painted(podium(grid, plainTops), style, grid, [bar, leader, bar])
}

function newLeader(grid: Grid, style: TrayStyle): string {
  const { bar, leader, crown: gold } = colors[style]
  const bars = podium(grid, crownedTops)
  const middle = grid.size / 2
  const half = grid.bar / 2 + 2 * grid.gap
  const foot = bars[1].top - grid.gap
  const peak = grid.size - grid.floor
  const valley = peak + (foot - peak) * 0.6
  const crown =
    `M${middle - half} ${foot}V${peak}L${middle - half / 2} ${valley}L${middle} ${peak}` +
    `L${middle + half / 2} ${valley}L${middle + half} ${peak}V${foot}Z`
  return (
    painted(bars, style, grid, [bar, leader, bar]) +
    lined(crown, style, grid) +
    `<path d="${crown}" fill="${gold}"/>`
  )
}

/** The clock takes the place of the third bar, as a badge in the corner. */
function stale(grid: Grid, style: TrayStyle): string {
  const { faded, bar, line } = colors[style]
  const { gap } = grid
  const radius = grid.clock / 2
  const middle = grid.floor - radius
  const disc = (reach: number, paint: string) =>
    `<circle cx="${middle}" cy="${middle}" r="${reach}" ${paint}/>`
  const hands = `<path d="M${middle} ${middle - radius + gap}V${middle}H${middle + radius - gap}" fill="none" stroke="${style === 'template' ? '#000' : line}" stroke-width="${gap}" stroke-linejoin="miter"/>`
  const [second, leader] = podium(grid, plainTops)
  const bars = painted([second, leader], style, grid, [faded, faded])
  if (style === 'color') {
    return bars + disc(radius + gap, `fill="${line}"`) + disc(radius, `fill="${bar}"`) + hands
  }
  return (
    mask('notch', grid, disc(radius + gap, '')) +
    mask('hands', grid, hands) +
    `<g mask="url(#notch)" opacity="0.5">${bars}</g>` +
    `<g mask="url(#hands)">${disc(radius, '')}</g>`
  )
}

function signedOut(grid: Grid, style: TrayStyle): string {
  const { bar, line, faded } = colors[style]
  const { gap, size } = grid
  const slash = `M${size - grid.floor} ${grid.floor}L${grid.floor} ${size - grid.floor}`
  const stroke = (width: number, color: string) =>
    `<path d="${slash}" stroke="${color}" stroke-width="${width}" stroke-linecap="square"/>`
  const hollow = podium(grid, plainTops)
    .map((each) => {
      const edge = (inset: number, color: string) =>
        `<path d="${barPath(each, inset)}" fill="none" stroke="${color}" stroke-width="${gap}"/>`
      return (style === 'color' ? edge(-gap / 2, line) : '') + edge(gap / 2, faded)
    })
    .join('')
  return (
    mask('cut', grid, stroke(gap * 3.5, '#000')) +
    `<g mask="url(#cut)">${hollow}</g>` +
    (style === 'color' ? stroke(gap * 3.5, line) : '') +
    stroke(gap * 1.5, bar)
  )
}

/** Solid bars, each in its color; the lines lie below all of them. */
function painted(
  bars: readonly Bar[],
  style: TrayStyle,
  grid: Grid,
  fills: readonly string[],
): string {
  const lines = bars.map((bar) => lined(barPath(bar), style, grid))
  const solid = bars.map((bar, place) => `<path d="${barPath(bar)}" fill="${fills[place]}"/>`)
  return lines.join('') + solid.join('')
}

/** The dark line around a shape; none in a template, which the system colors. */
function lined(path: string, style: TrayStyle, grid: Grid): string {
  if (style === 'template') return ''
  const { line } = colors[style]
  return `<path d="${path}" fill="${line}" stroke="${line}" stroke-width="${2 * grid.gap}"/>`
}

/** A mask that hides what `black` covers. */
function mask(id: string, { size }: Grid, black: string): string {
  return `<mask id="${id}" maskUnits="userSpaceOnUse" x="0" y="0" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="#fff"/>${black}</mask>`
}
