import { describe, expect, it } from 'vitest'
import { pictureSizeOf } from './pictureSizeOf.ts'
import { pictureTypeOf } from './pictureTypeOf.ts'

/** Real pictures of 37 by 21 pixels, and where their sizes stand: offset, and how to write there. */
const samples = {
  png: {
    type: 'image/png',
    file: 'iVBORw0KGgoAAAANSUhEUgAAACUAAAAVCAIAAABeyZmvAAAAAElFTkSuQmCC',
    enlarge: (file: Buffer) => void file.writeUInt32BE(2049, 20),
  },
  jpeg: {
    type: 'image/jpeg',
    file: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAAVACUDAREAAhEBAxEB/9k=',
    enlarge: (file: Buffer) => void file.writeUInt16BE(2049, file.indexOf('ffc0', 'hex') + 5),
  },
  gif: {
    type: 'image/gif',
    file: 'R0lGODlhJQAVAPAAAP8AAAAAACH5BAAAAAAALAAAAAAlABUAAAIahI+py+0Po5y02ouz3rz7D4biSJbmiaYqWgAAOw==',
    enlarge: (file: Buffer) => void file.writeUInt16LE(2049, 8),
  },
  'gif whose first picture is larger than its screen': {
    type: 'image/gif',
    file: 'R0lGODlhJQAVAPAAAP8AAAAAACH5BAAAAAAALAAAAAAlABUAAAIahI+py+0Po5y02ouz3rz7D4biSJbmiaYqWgAAOw==',
    enlarge: (file: Buffer) => void file.writeUInt16LE(65_535, file.indexOf(0x2c) + 5),
  },
  'lossy webp': {
    type: 'image/webp',
    file: 'UklGRk4AAABXRUJQVlA4IEIAAABQAwCdASolABUAPpFGnkslo6KhpWgAsBIJZwDO3oAAK/fDcAD+7qY//2LOWwLx//7nA/7nA/7nA/jbB+29aoAAAAA=',
    enlarge: (file: Buffer) => void file.writeUInt16LE(2049, 26),
  },
  'lossless webp': {
    type: 'image/webp',
    file: 'UklGRhwAAABXRUJQVlA4TA8AAAAvJAAFAAcQ/Y/+ByKi/wEA',
    enlarge: (file: Buffer) => void file.writeUInt16LE(2048, 21),
  },
  'extended webp': {
    type: 'image/webp',
    file: 'UklGRnIAAABXRUJQVlA4WAoAAAAQAAAAJAAAFAAAQUxQSAoAAAABB1DAiAhERP8DVlA4IEIAAABQAwCdASolABUAPpFGnkslo6KhpWgAsBIJZwDO3oAAK/fDcAD+7qY//2LOWwLx//7nA/7nA/7nA/jbB+29aoAAAAA=',
    enlarge: (file: Buffer) => void file.writeUIntLE(2048, 27, 3),
  },
} as const

describe.each(Object.entries(samples))('%s', (name, { type, file, enlarge }) => {
  const bytes = Buffer.from(file, 'base64')

  it('tells its size', () => expect(pictureSizeOf(bytes, type)).toEqual({ width: 37, height: 21 }))

  it(`[fire] hostile: an avatar of half a megabyte with gigabytes of pixels, ${name} -> refused by its header`, () => {
    expect(pictureTypeOf(bytes)).toBe(type)
    const huge = Buffer.from(bytes)
    enlarge(huge)
    expect(pictureTypeOf(huge)).toBeNull()
  })

  it('may be cut anywhere', () => {
    for (let end = 0; end < bytes.length; end++)
      expect(() => pictureSizeOf(bytes.subarray(0, end), type)).not.toThrow()
  })
})
