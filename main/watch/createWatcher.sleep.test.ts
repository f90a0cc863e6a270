import { describe, expect, it } from 'vitest'
import { KickError } from '../kick/KickError.ts'
import { rowOf } from './testing/fakeKick.ts'
import { watching } from './testing/watching.ts'

const minute = 60_000
const times = ({ kick }: ReturnType<typeof watching>) => kick.boards.map(({ at }) => at)

describe('sleep and end', () => {
  it('withdraws a reading that waits for its turn, and takes it up on resume', async () => {
    const own = watching()
    own.queue.holdFor(90_000)
    own.watcher.start()
    await own.clock.advance(1000)
    own.watcher.suspend()
    await own.clock.advance(minute)
    own.watcher.resume()
    await own.clock.advance(5 * minute)
    expect(times(own).slice(0, 2)).toEqual([90_000, 150_000])
  })

  it('drops a failure that comes after the suspension', async () => {
    const own = watching()
    let fail = () => {}
    own.kick.answers.push(
      () => new Promise((_resolve, reject) => (fail = () => reject(new KickError('offline')))),
    )
    own.watcher.start()
    await own.clock.advance(0)
    own.watcher.suspend()
    own.watcher.resume()
    fail()
    await own.clock.advance(minute + 1000)
    expect(own.kinds()).not.toContain('trouble')
    expect(times(own)).toEqual([0, 0, 60_250])
  })

  it('asks nothing while suspended and once on resume', async () => {
    const own = watching()
    own.watcher.start()
    await own.clock.advance(0)
    own.watcher.suspend()
    void own.watcher.refreshNow()
    await own.clock.advance(3_600_000)
    expect([times(own), own.kick.channels]).toEqual([[0], [0]])
    own.watcher.resume()
    own.watcher.resume()
    await own.clock.advance(0)
    expect(times(own)).toEqual([0, 3_600_000])
    await own.clock.advance(minute)
    expect(times(own)).toHaveLength(3)
  })

  it('[fire] machine: an answer comes after the suspension -> dropped, and asked again once', async () => {
    const own = watching()
    let answer = () => {}
    own.kick.answers.push(
      () =>
        new Promise(
          (resolve) =>
            (answer = () => resolve({ shape: 'lists', lists: { week: [rowOf('1', 1)] } })),
        ),
    )
    own.watcher.start()
    await own.clock.advance(0)
    own.watcher.suspend()
    own.watcher.resume()
    await own.clock.advance(10_000)
    expect(times(own)).toEqual([0])
    answer()
    await own.clock.advance(0)
    expect(own.kick.mostUnderWay).toBe(1)
    expect(own.events.filter((event) => event.kind === 'boards')).toHaveLength(1)
    expect(own.last('boards')?.boards).toHaveLength(3)
  })

  it('tells nothing after its end and leaves no timer', async () => {
    const own = watching()
    own.kick.lasts = 5000
    own.watcher.start()
    await own.clock.advance(1000)
    own.watcher.dispose()
    const told = own.events.length
    await own.clock.advance(3_600_000)
    expect(own.events).toHaveLength(told)
    own.watcher.start()
    own.watcher.resume()
    own.watcher.renewed()
    own.watcher.networkChanged(true)
    await own.clock.advance(minute)
    expect(times(own)).toEqual([0])
    expect(own.clock.pending()).toBe(0)
  })

  it('ends with its queue', async () => {
    const own = watching()
    own.watcher.start()
    await own.clock.advance(0)
    own.queue.dispose()
    await own.clock.advance(3_600_000)
    await own.watcher.refreshNow()
    expect(times(own)).toEqual([0])
    expect(own.clock.pending()).toBe(0)
  })
})
