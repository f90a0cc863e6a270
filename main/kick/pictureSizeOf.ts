import type { PictureType } from './KickClient.ts'

export interface PictureSize {
  /** Pixels. */
  width: number
  height: number
}

/**
 * The pixels that a picture claims to have, read from its header as its decoder will read it. Half a
 * megabyte of file can stand for gigabytes of pixels.
 *
 * @returns null where the header holds no size, so that no decoder finds one either
 */
export function pictureSizeOf(bytes: Uint8Array, type: PictureType): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return sizes[type](view)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const sizes: Record<PictureType, (view: DataView) => PictureSize | null> = {
  /** PNG specification, 11.2.1: the header chunk comes first. */
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),

  /** GIF89a, sections 18 and 20: the screen, or a first picture that is larger. */
  'image/gif'(view) {
    const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    const flags = view.getUint8(10)
    let at = 13 + ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1))
    while (view.getUint8(at) === 0x21) {
      at += 2
      while (view.getUint8(at) !== 0) at += view.getUint8(at) + 1
      at += 1
    }
    if (view.getUint8(at) !== 0x2c) return screen
    return {
      width: Math.max(screen.width, view.getUint16(at + 5, true)),
      height: Math.max(screen.height, view.getUint16(at + 7, true)),
    }
  },

  /** RFC 9649: sections 2.5 (lossy, RFC 6386, section 9.1), 3.4 (lossless), 2.7 (extended). */
  'image/webp'(view) {
    switch (view.getUint32(12)) {
      case 0x56503820:
        return {
          width: view.getUint16(26, true) & 0x3fff,
          height: view.getUint16(28, true) & 0x3fff,
        }
      case 0x5650384c: {
        const packed = view.getUint32(21, true)
        return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 }
      }
      case 0x56503858:
        return {
          width: (view.getUint32(24, true) & 0xffffff) + 1,
          height: (view.getUint32(26, true) >>> 8) + 1,
        }
      default:
        return null
    }
  },

  /** ITU-T T.81, B.2.2: the first frame header, behind any number of other segments. */
  'image/jpeg'(view) {
    let at = 2
    for (;;) {
      while (view.getUint8(at) !== 0xff) at += 1
      while (view.getUint8(at) === 0xff) at += 1
      const marker = view.getUint8(at)
      at += 1
      const standsAlone = marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd9)
      if (standsAlone) continue
      const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
      if (isFrame) return { width: view.getUint16(at + 5), height: view.getUint16(at + 3) }
      at += view.getUint16(at)
    }
  },
}
