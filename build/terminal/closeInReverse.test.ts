import { expect, it } from 'vitest'
import { closeInReverse } from './closeInReverse.ts'

it('ends the last first, all of them, and only once', async () => {
  const ended: string[] = []
  const closer = closeInReverse()
  closer.add(() => void ended.push('first'))
  closer.add(async () => {
    ended.push('second')
    throw new Error('stuck')
  })
  closer.add(() => void ended.push('third'))
  await expect(Promise.all([closer.close(), closer.close()])).rejects.toThrow(/could not be ended/)
  expect(ended).toEqual(['third', 'second', 'first'])
})
