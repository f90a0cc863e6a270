import { expect, test } from 'vitest'
import { createMask } from './createMask.ts'

test('a gifter has one number, which says nothing of who it is', () => {
  const mask = createMask()
  const gifter = (userId: string) => mask({ userId, name: `name of ${userId}` })
  expect(gifter('987654321')).toEqual({ name: 'Gifter 1', avatar: null })
  expect(gifter('5')).toEqual({ name: 'Gifter 2', avatar: null })
  expect(gifter('987654321')).toEqual({ name: 'Gifter 1', avatar: null })
})
