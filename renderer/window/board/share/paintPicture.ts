import type { BoardPicture } from './BoardPicture.ts'
import { drawPicture } from './drawPicture.ts'
import { pictureColors } from './pictureColors.ts'
import { pictureSize } from './rowPlace.ts'

/** Twice as many dots as px, so that it stays sharp on every screen. */
const scale = 2

/**
 * Draws the board in the present theme. Resolves with a PNG; rejects where the page can draw none.
 */
export async function paintPicture(picture: BoardPicture): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas')
  canvas.width = pictureSize.width * scale
  canvas.height = pictureSize.height * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas to draw on.')
  context.scale(scale, scale)
  const addresses = picture.rows.flatMap(({ avatar }) => (avatar === null ? [] : [avatar]))
  const [pictures] = await Promise.all([loadPictures(addresses), loadFont()])
  drawPicture(context, picture, pictureColors(), pictures)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The picture could not be written.')
  return new Uint8Array(await blob.arrayBuffer())
}

/** The weights that are drawn, in case the page has not used them yet. */
async function loadFont(): Promise<void> {
  await Promise.all(
    [500, 600, 700].map((weight) => document.fonts.load(`${weight} 20px 'Inter Variable'`)),
  )
}

/** One that cannot be loaded is left out: its initial stands there then. */
async function loadPictures(
  addresses: readonly string[],
): Promise<ReadonlyMap<string, HTMLImageElement>> {
  const loaded = await Promise.allSettled(
    addresses.map(async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      return [address, image] as const
    }),
  )
  return new Map(loaded.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])))
}
