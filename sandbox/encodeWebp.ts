import type { TwoColorPicture } from './drawAvatar.ts'

/**
 * A lossless WebP (RFC 9649, section 3). With two colors each prefix code has at most two symbols,
 * so a pixel is at most three bits and no compression is needed.
 */
export function encodeWebp({ size, colors, ink }: TwoColorPicture): Uint8Array<ArrayBuffer> {
  const bits: number[] = []
  const write = (value: number, count: number) => {
    for (let bit = 0; bit < count; bit++) bits.push((value >> bit) & 1)
  }
  write(0x2f, 8)
  write(size - 1, 14)
  write(size - 1, 14)
  write(0, 1) // no alpha
  write(0, 3) // version
  write(0, 1) // no transform
  write(0, 1) // no color cache
  write(0, 1) // one group of prefix codes

  /** Writes a simple code (section 3.7.2.1.1) and tells the bit of each color, if any. */
  const code = (symbols: readonly number[]) => {
    const sorted = [...new Set(symbols)].toSorted((a, b) => a - b)
    write(1, 1)
    write(sorted.length - 1, 1)
    write(1, 1)
    for (const symbol of sorted) write(symbol, 8)
    return (symbol: number) => {
      if (sorted.length === 2) write(sorted.indexOf(symbol), 1)
    }
  }
  const [paper, front] = colors
  const green = code([paper[1], front[1]])
  const red = code([paper[0], front[0]])
  const blue = code([paper[2], front[2]])
  code([255]) // alpha
  code([0]) // distance, never used
  for (const inked of ink) {
    const color = inked ? front : paper
    green(color[1])
    red(color[0])
    blue(color[2])
  }
  return container(packBits(bits))
}

function packBits(bits: readonly number[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8))
  for (const [index, bit] of bits.entries()) {
    bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (bit << (index & 7))
  }
  return bytes
}

/** The RIFF envelope (section 2.4): chunks are padded to an even length. */
function container(stream: Buffer): Uint8Array<ArrayBuffer> {
  const padded = stream.length + (stream.length & 1)
  const file = Buffer.alloc(20 + padded)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(12 + padded, 4)
  file.write('WEBPVP8L', 8, 'latin1')
  file.writeUInt32LE(stream.length, 16)
  stream.copy(file, 20)
  return Uint8Array.from(file)
}
