import { appIcon } from './appIcon.ts'
import { rasterize } from './rasterize.ts'

/** A file that holds the application icon in several sizes, each as a PNG. */
export interface Container {
  /** From the repository's root. */
  readonly path: string
  /** Sides in px. */
  readonly sizes: readonly number[]
  readonly make: () => Buffer
}

/** Types of Apple's icon file that hold a PNG, and the side of each in px. */
const appleTypes = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const

const windowsSizes = [16, 24, 32, 48, 64, 128, 256] as const

/** What installers and programs of macOS and Windows carry. */
export const containers: readonly Container[] = [
  { path: 'build/icons/icon.icns', sizes: appleTypes.map(([, size]) => size), make: makeIcns },
  { path: 'build/icons/icon.ico', sizes: windowsSizes, make: makeIco },
]

function draw(size: number): Uint8Array {
  return rasterize(appIcon(size > 32 ? 'full' : 'small'), size)
}

/** A head of 8 bytes, then the pictures: type and length, each big-endian, before each PNG. */
function makeIcns(): Buffer {
  const chunks = appleTypes.map(([type, size]) => chunk(type, draw(size)))
  return chunk('icns', Buffer.concat(chunks))
}

function chunk(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}

/** ICONDIR, an ICONDIRENTRY of 16 bytes for each picture, then the pictures, all little-endian. */
function makeIco(): Buffer {
  const head = Buffer.alloc(6 + 16 * windowsSizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(windowsSizes.length, 4)
  const pictures = windowsSizes.map(draw)
  let offset = head.length
  for (const [index, picture] of pictures.entries()) {
    const entry = 6 + 16 * index
    // 0 stands for 256.
    const side = (windowsSizes[index] ?? 0) % 256
    head.writeUInt8(side, entry)
    head.writeUInt8(side, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(picture.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += picture.length
  }
  return Buffer.concat([head, ...pictures])
}
