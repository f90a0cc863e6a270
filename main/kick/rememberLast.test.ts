import { expect, it, vi } from 'vitest'
import { rememberLast } from './rememberLast.ts'

it('decodes an answer once while it stays the same, for each question', () => {
  const decode = vi.fn((text: string) => ({ text }))
  const remembered = rememberLast(decode)
  const first = remembered('week', 'a')
  expect(remembered('week', 'a')).toBe(first)
  expect(remembered('month', 'b')).toEqual({ text: 'b' })
  expect(remembered('week', 'a')).toBe(first)
  expect(decode).toHaveBeenCalledTimes(2)
  expect(remembered('week', 'c')).toEqual({ text: 'c' })
  expect(remembered('week', 'a')).toEqual({ text: 'a' })
  expect(decode).toHaveBeenCalledTimes(4)
})

it('remembers no answer that could not be decoded', () => {
  const decode = vi.fn(() => {
    throw new Error('no')
  })
  const remembered = rememberLast(decode)
  expect(() => remembered('week', 'a')).toThrow('no')
  expect(() => remembered('week', 'a')).toThrow('no')
  expect(decode).toHaveBeenCalledTimes(2)
})
