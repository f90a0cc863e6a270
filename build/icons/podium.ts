import type { Grid } from './grids.ts'

/** Tops of second place, leader and third place, as parts of the grid's side from above. */
export type Tops = readonly [number, number, number]

/** The leader stands tall; with a crown all bars are shorter to make room for it. */
export const plainTops: Tops = [0.4375, 0.0625, 0.625]
export const crownedTops: Tops = [0.625, 0.4375, 0.75]

/** A bar of the podium: an upright rectangle, in units of the grid. */
export interface Bar {
  left: number
  top: number
  right: number
  floor: number
}

/** The three bars of the podium on a grid: second place, leader, third place. */
export function podium(grid: Grid, tops: Tops): readonly [Bar, Bar, Bar] {
  const bar = (place: 0 | 1 | 2): Bar => ({
    left: grid.left[place],
    top: Math.round(tops[place] * grid.size),
    right: grid.left[place] + grid.bar,
    floor: grid.floor,
  })
  return [bar(0), bar(1), bar(2)]
}
