import type { PictureType } from './KickClient.ts'
import { pictureSizeOf } from './pictureSizeOf.ts'

/** Whether a file whose first twelve bytes are `start`, as Latin-1, is of a type that we show. */
const signatures: readonly (readonly [PictureType, (start: string) => boolean])[] = [
  ['image/png', (start) => start.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/jpeg', (start) => start.startsWith('\xff\xd8\xff')],
  ['image/webp', (start) => start.startsWith('RIFF') && start.slice(8) === 'WEBP'],
  ['image/gif', (start) => start.startsWith('GIF87a') || start.startsWith('GIF89a')],
]

/** Pixels a side, far above what Kick has: a page needs 16 MiB to show one of this size. */
const longestSide = 2048

/**
 * What a picture is by its first bytes, whatever its server calls it; null for all that we refuse,
 * among it pictures with more pixels than anybody needs.
 */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  const type = signatures.find(([, fits]) => fits(start))?.[0] ?? null
  const size = type && pictureSizeOf(bytes, type)
  return size && Math.max(size.width, size.height) > longestSide ? null : type
}
