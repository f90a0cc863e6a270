import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { containers } from './containers.ts'

const root = join(import.meta.dirname, '../..')

/** Sides in px of the PNGs in a file, by their IHDR. */
function sidesIn(bytes: Buffer): number[] {
  const sides: number[] = []
  for (let at = bytes.indexOf('IHDR'); at !== -1; at = bytes.indexOf('IHDR', at + 1)) {
    expect(bytes.readUInt32BE(at + 4)).toBe(bytes.readUInt32BE(at + 8))
    sides.push(bytes.readUInt32BE(at + 4))
  }
  return sides
}

it.each(containers)(
  '[fire] installed: $path -> holds the icon in all its sizes',
  ({ path, sizes, make }) => {
    const committed = readFileSync(join(root, path))
    expect(sidesIn(committed)).toEqual(sizes)
    // Pixels may be rounded otherwise elsewhere; the order and the number of pictures may not differ.
    expect(sidesIn(make())).toEqual(sizes)
  },
)

it('icon.icns states its own length', () => {
  const bytes = readFileSync(join(root, 'build/icons/icon.icns'))
  expect(bytes.toString('latin1', 0, 4)).toBe('icns')
  expect(bytes.readUInt32BE(4)).toBe(bytes.length)
})

it('icon.ico says where each picture is', () => {
  const bytes = readFileSync(join(root, 'build/icons/icon.ico'))
  const count = bytes.readUInt16LE(4)
  for (let index = 0; index < count; index += 1) {
    const offset = bytes.readUInt32LE(6 + 16 * index + 12)
    expect(bytes.toString('latin1', offset + 1, offset + 4)).toBe('PNG')
    expect(bytes.readUInt32BE(offset + 16) % 256).toBe(bytes.readUInt8(6 + 16 * index))
  }
})
