import { describe, expect, it } from 'vitest'
import { watching } from './testing/watching.ts'

const times = ({ kick }: ReturnType<typeof watching>) => kick.boards.map(({ at }) => at)
const asked = ({ kick }: ReturnType<typeof watching>) =>
  kick.boards.map(({ query }) => query.period)

describe('a wish of the user', () => {
  it('that a listener has while it is told leaves one reading and one timer', async () => {
    const own = watching()
    own.watcher.subscribe((event) => {
      if (event.kind === 'boards' && times(own).length === 1) void own.watcher.refreshNow()
    })
    own.watcher.start()
    await own.clock.advance(0)
    const told = own.kinds().filter((kind) => kind !== 'channel')
    expect(told).toEqual(['reading', 'boards', 'reading', 'boards', 'idle'])
  })

  it('is read at once and joins a reading that is under way', async () => {
    const own = watching()
    own.kick.lasts = 5000
    own.watcher.start()
    await own.clock.advance(1000)
    let ended = 0
    void own.watcher.refreshNow().then(() => ended++)
    void own.watcher.refreshNow().then(() => ended++)
    await own.clock.advance(3999)
    expect([times(own), ended]).toEqual([[0], 0])
    await own.clock.advance(1)
    expect(ended).toBe(2)
    void own.watcher.refreshNow()
    await own.clock.advance(5000)
    expect(times(own)).toEqual([0, 5000])
  })

  it('waits beyond two readings a minute, and says until when', async () => {
    const own = watching()
    own.watcher.start()
    await own.clock.advance(10_000)
    await own.watcher.refreshNow()
    void own.watcher.refreshNow()
    await own.clock.advance(0)
    expect(times(own)).toEqual([0, 10_000])
    const until = own.last('idle')?.nextReadAt ?? 0
    expect(until - own.clock.now()).toBe(50_500)
    await own.clock.advance(until - own.clock.now())
    expect(times(own)).toHaveLength(3)
  })

  it('may make the next reading in turn wait, which is said too', async () => {
    const own = watching()
    own.wish.intervalMs = 30_000
    own.watcher.start()
    await own.clock.advance(29_000)
    await own.watcher.refreshNow()
    await own.clock.advance(30_000)
    expect(times(own)).toEqual([0, 29_000])
    expect(own.last('idle')?.nextReadAt).toBe(own.clock.now() + 1500)
    await own.clock.advance(1500)
    expect(times(own)).toEqual([0, 29_000, 60_250])
  })

  it('waits for one of the other periods that is being read, then reads the chosen one', async () => {
    const own = watching()
    own.kick.shape = 'single'
    own.kick.lasts = 5000
    own.watcher.start()
    await own.clock.advance(36_000)
    expect(asked(own)).toEqual(['week', 'month'])
    let ended = false
    void own.watcher.refreshNow().then(() => (ended = true))
    await own.clock.advance(10_000)
    expect(ended).toBe(false)
    await own.clock.advance(30_000)
    expect(asked(own).slice(0, 3)).toEqual(['week', 'month', 'week'])
    expect(ended).toBe(true)
    expect(own.kick.mostUnderWay).toBe(1)
  })

  it('ends when the watcher is disposed', async () => {
    const own = watching()
    own.kick.lasts = 5000
    own.watcher.start()
    await own.clock.advance(0)
    const wish = own.watcher.refreshNow()
    own.watcher.dispose()
    await expect(wish).resolves.toBeUndefined()
    await expect(own.watcher.refreshNow()).resolves.toBeUndefined()
  })
})
