import type { BoardPicture, PictureRow } from './BoardPicture.ts'
import type { PictureColors } from './pictureColors.ts'
import { edge, pictureSize, rowHeight, rowPlace } from './rowPlace.ts'

const font = "'Inter Variable', Inter, system-ui, sans-serif"

type Context = CanvasRenderingContext2D
type Pictures = ReadonlyMap<string, CanvasImageSource>

/** Draws the board; `pictures` holds the avatars that could be loaded, by address. */
export function drawPicture(
  context: Context,
  picture: BoardPicture,
  colors: PictureColors,
  pictures: Pictures,
): void {
  const { width, height } = pictureSize
  context.fillStyle = colors.bg
  context.fillRect(0, 0, width, height)
  context.textBaseline = 'alphabetic'
  drawHead(context, picture, colors)
  for (const [index, row] of picture.rows.entries()) {
    const { x, y, width, scale } = rowPlace(index, picture.rows.length)
    context.save()
    context.translate(x, y)
    context.scale(scale, scale)
    drawRow(context, { row, x: 0, y: 0, width: width / scale }, colors, pictures)
    context.restore()
  }
  write(context, picture.sum, edge, height - 40, { size: 20, weight: 500, color: colors.muted })
  write(context, 'Kickboard', width - edge, height - 40, {
    size: 20,
    weight: 650,
    color: colors.muted,
    align: 'right',
  })
}

function drawHead(context: Context, picture: BoardPicture, colors: PictureColors): void {
  const { width } = pictureSize
  context.fillStyle = colors.accent
  context.beginPath()
  context.roundRect(edge, 54, 8, 74, 4)
  context.fill()
  write(context, picture.channel, edge + 26, 88, {
    size: 42,
    weight: 700,
    color: colors.text,
    within: width - 2 * edge - 26,
  })
  write(context, picture.what, edge + 26, 124, { size: 24, weight: 550, color: colors.muted })
  write(context, picture.day, width - edge, 124, {
    size: 22,
    weight: 500,
    color: colors.muted,
    align: 'right',
  })
}

interface Place {
  row: PictureRow
  x: number
  y: number
  width: number
}

function drawRow(context: Context, place: Place, colors: PictureColors, pictures: Pictures): void {
  const { row, x, y, width } = place
  const medal = [colors.gold, colors.silver, colors.bronze][row.rank - 1]
  context.fillStyle = colors.surface
  context.strokeStyle = colors.line
  context.lineWidth = 1.5
  context.beginPath()
  context.roundRect(x, y, width, rowHeight - 12, 14)
  context.fill()
  context.stroke()
  const middle = y + (rowHeight - 12) / 2
  const base = middle + 6
  write(context, String(row.rank), x + 34, middle + 9, {
    size: 26,
    weight: 700,
    color: medal ?? colors.muted,
    align: 'center',
  })
  drawAvatar(context, { row, x: x + 86, y: middle, width: 44 }, colors, pictures)
  const amount = { size: 26, weight: 650, color: colors.text, align: 'right' } as const
  const taken = write(context, row.amount, x + width - 22, base, amount)
  const start = x + 122
  const room = width - 122 - 22 - taken - 16
  write(context, row.name, start, base, { size: 25, weight: 600, color: colors.text, within: room })
  const bar = width - 122 - 22
  drawBar(context, { x: start, y: middle + 20, width: bar }, colors.line)
  drawBar(
    context,
    { x: start, y: middle + 20, width: Math.max(5, bar * row.part) },
    medal ?? colors.muted,
  )
}

function drawBar(context: Context, at: Omit<Place, 'row'>, color: string): void {
  context.fillStyle = color
  context.beginPath()
  context.roundRect(at.x, at.y, at.width, 5, 2.5)
  context.fill()
}

/** A circle around (x, y): the picture where there is one, else the initial on the person's color. */
function drawAvatar(
  context: Context,
  place: Place,
  colors: PictureColors,
  pictures: Pictures,
): void {
  const { row, x, y, width } = place
  const image = row.avatar === null ? undefined : pictures.get(row.avatar)
  context.save()
  context.beginPath()
  context.arc(x, y, width / 2, 0, 2 * Math.PI)
  context.clip()
  if (image) {
    context.drawImage(image, x - width / 2, y - width / 2, width, width)
  } else {
    context.fillStyle = colors.avatar[row.color] ?? colors.muted
    context.fillRect(x - width / 2, y - width / 2, width, width)
    write(context, row.initial, x, y + 7, {
      size: 19,
      weight: 600,
      color: colors.onAvatar,
      align: 'center',
    })
  }
  context.restore()
}

interface Writing {
  size: number
  weight: number
  color: string
  align?: 'left' | 'right' | 'center'
  /** Longer text is cut off with an ellipsis, px. */
  within?: number
}

/** Writes one line; answers its width in px. */
function write(context: Context, text: string, x: number, y: number, writing: Writing): number {
  const { size, weight, color, align = 'left', within = Infinity } = writing
  context.font = `${weight} ${size}px ${font}`
  context.fillStyle = color
  context.textAlign = align
  // A name from right to left keeps its own direction and its place.
  context.direction = 'ltr'
  const fitting = fit(context, text, within)
  context.fillText(fitting, x, y)
  return context.measureText(fitting).width
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function fit(context: Context, text: string, within: number): string {
  if (context.measureText(text).width <= within) return text
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment)
  while (characters.length > 1) {
    characters.pop()
    const shorter = `${characters.join('').trimEnd()}…`
    if (context.measureText(shorter).width <= within) return shorter
  }
  return '…'
}
