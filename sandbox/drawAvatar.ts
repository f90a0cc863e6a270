import { createRandom } from './random.ts'

/** Red, green and blue, 0 to 255 each. */
export type Color = readonly [number, number, number]

/** A square picture of two colors; `ink[y * size + x]` tells which of them a pixel has. */
export interface TwoColorPicture {
  size: number
  colors: readonly [Color, Color]
  ink: readonly boolean[]
}

const cells = 5
const cellSize = 12
const margin = 2

/** A mirrored pattern of five by five cells: distinct for each person and always the same. */
export function drawAvatar(userId: number): TwoColorPicture {
  const random = createRandom(userId)
  const colors = [hue(random(), 0.28), hue(random(), 0.86)] as const
  const half = Array.from({ length: cells * 3 }, () => random() < 0.55)
  const size = cells * cellSize + margin * 2
  const ink = Array.from({ length: size * size }, (_, index) => {
    const column = Math.floor(((index % size) - margin) / cellSize)
    const row = Math.floor((Math.floor(index / size) - margin) / cellSize)
    if (column < 0 || row < 0 || column >= cells || row >= cells) return false
    return half[row * 3 + Math.min(column, cells - 1 - column)] ?? false
  })
  return { size, colors, ink }
}

/** A color of full saturation, from a hue in turns and a lightness of 0 to 1. */
function hue(turn: number, lightness: number): Color {
  const channel = (shift: number) => {
    const wave = Math.cos((turn + shift) * 2 * Math.PI) * Math.min(lightness, 1 - lightness)
    return Math.round((lightness + wave) * 255)
  }
  return [channel(0), channel(1 / 3), channel(2 / 3)]
}
