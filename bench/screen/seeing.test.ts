import { expect, test } from 'vitest'
import { hasContent } from './hasContent.ts'
import { widenTime } from './widenTime.ts'

test('a window of one color has no content', () => {
  expect(hasContent(new Uint32Array(3000).fill(0xff131417))).toBe(false)
  expect(hasContent(new Uint32Array(0))).toBe(false)
})

test('a title alone is no content, text below it is', () => {
  const pixels = new Uint32Array(3000).fill(7)
  pixels.fill(1, 0, 900)
  expect(hasContent(pixels)).toBe(false)
  pixels.fill(1, 2000, 2040)
  expect(hasContent(pixels)).toBe(true)
})

test("the display's 32 bits are widened, also across their end", () => {
  expect(widenTime(5000, 5010.4)).toBe(5000)
  expect(widenTime(0xfffffff0, 0x100000005)).toBe(0xfffffff0)
  expect(widenTime(3, 0x100000005)).toBe(0x100000003)
})
