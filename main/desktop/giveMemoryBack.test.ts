import { expect, it, vi } from 'vitest'
import { fakeClock } from '../testing/fakeClock.ts'
import { giveMemoryBack } from './giveMemoryBack.ts'

it('collects once it has been quiet for a while', async () => {
  const clock = fakeClock(0)
  const collect = vi.fn<() => void>()
  const memory = giveMemoryBack(clock, collect)
  memory.soon()
  await clock.advance(4_000)
  memory.soon()
  await clock.advance(4_999)
  expect(collect).not.toHaveBeenCalled()
  await clock.advance(1)
  expect(collect).toHaveBeenCalledTimes(1)
  await clock.advance(60_000)
  expect(collect).toHaveBeenCalledTimes(1)
})

it('collects nothing any more at the end', async () => {
  const clock = fakeClock(0)
  const collect = vi.fn<() => void>()
  const memory = giveMemoryBack(clock, collect)
  memory.soon()
  memory.dispose()
  await clock.advance(60_000)
  expect(collect).not.toHaveBeenCalled()
})

it('reaches the collector of the runtime', async () => {
  const clock = fakeClock(0)
  const gone = somethingOver()
  const memory = giveMemoryBack(clock)
  memory.soon()
  await clock.advance(5_000)
  expect(gone.deref()).toBeUndefined()
})

/** In a function of its own, since the one that holds it on its stack keeps it alive. */
function somethingOver(): WeakRef<object> {
  return new WeakRef({ large: Array.from({ length: 100_000 }, String) })
}
