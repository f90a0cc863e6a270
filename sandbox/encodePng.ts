import { crc32, deflateSync } from 'node:zlib'
import type { TwoColorPicture } from './drawAvatar.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const truecolor = 2

/** A PNG of 8 bits per channel (ISO/IEC 15948). */
export function encodePng({ size, colors, ink }: TwoColorPicture): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header[8] = 8
  header[9] = truecolor
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...ink.slice(y * size, (y + 1) * size).flatMap((inked) => colors[inked ? 1 : 0]),
  ])
  const data = deflateSync(Uint8Array.from(rows.flat()))
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('IDAT', data),
    ...chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const result = Buffer.alloc(body.length + 8)
  result.writeUInt32BE(data.length, 0)
  body.copy(result, 4)
  result.writeUInt32BE(crc32(body), body.length + 4)
  return result
}
