/**
 * Where the three bars of the mark stand, in units of a square grid. Every edge lies on a whole
 * unit, so a picture of the grid's own size (or a multiple of it) has no blurred edge.
 */
export interface Grid {
  /** Side of the square. */
  size: number
  /** Width of a bar. */
  bar: number
  /** Space between two bars, and width of the dark line around them. */
  gap: number
  /** Left edges of second place, leader and third place. */
  left: readonly [number, number, number]
  /** Lower edge of all bars. */
  floor: number
  /** Diameter of the clock; odd, so that its hands cover whole units. */
  clock: number
}

/** 16 px: menu bars, and Windows' notification area. */
export const grid16: Grid = { size: 16, bar: 4, gap: 1, left: [1, 6, 11], floor: 15, clock: 7 }

/** 24 px, with one unit left free around it, so that panels of 22 px lose nothing. */
export const grid24: Grid = { size: 24, bar: 6, gap: 1, left: [2, 9, 16], floor: 22, clock: 11 }
