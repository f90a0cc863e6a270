import { describe, expect, it } from 'vitest'
import { watching } from './testing/watching.ts'

const minute = 60_000
const times = ({ kick }: ReturnType<typeof watching>) => kick.boards.map(({ at }) => at)

describe('while all is well', () => {
  it('reads at once, tells, and reads again after the interval', async () => {
    const own = watching()
    own.watcher.start()
    await own.clock.advance(0)
    expect(own.kinds()).toEqual(['reading', 'channel', 'boards', 'idle'])
    expect(own.last('boards')?.boards.map((board) => board.period)).toEqual([
      'week',
      'month',
      'lifetime',
    ])
    expect(own.last('idle')?.nextReadAt).toBe(own.clock.now() + minute)
    await own.clock.advance(3 * minute)
    expect(times(own)).toEqual([0, minute, 2 * minute, 3 * minute])
  })

  it('varies the interval by a tenth and follows a new one', async () => {
    const own = watching({ random: () => 0 })
    own.watcher.start()
    await own.clock.advance(minute)
    own.wish.intervalMs = 300_000
    await own.clock.advance(10 * minute)
    expect(times(own)).toEqual([0, 54_000, 108_000, 378_000, 648_000])
  })

  it('gives frozen events and survives a listener that throws', async () => {
    const own = watching()
    own.watcher.subscribe(() => {
      throw new Error('listener')
    })
    own.watcher.start()
    await own.clock.advance(minute)
    expect(times(own)).toHaveLength(2)
    expect(own.events.every((event) => Object.isFrozen(event))).toBe(true)
    expect(Object.isFrozen(own.last('boards')?.boards)).toBe(true)
  })

  it('does nothing more when it is started twice', async () => {
    const own = watching()
    own.watcher.start()
    own.watcher.start()
    await own.clock.advance(0)
    expect(times(own)).toHaveLength(1)
  })

  it('reads the stream status at start and every three minutes', async () => {
    const own = watching({ nameOf: () => 'Starlight' })
    own.watcher.start()
    await own.clock.advance(10 * minute)
    expect(own.kick.channels).toEqual([0, 3 * minute, 6 * minute, 9 * minute])
    expect(own.last('channel')).toEqual({
      kind: 'channel',
      live: true,
      liveSince: 1000,
      slug: 'starlight',
      name: 'Starlight',
    })
  })

  it('keeps its pace when the computer clock is set, and tells new times', async () => {
    const own = watching()
    own.watcher.start()
    await own.clock.advance(30_000)
    own.clock.setWallClock(own.clock.now() - 86_400_000)
    await own.clock.advance(30_000)
    expect(times(own)).toEqual([0, minute])
    expect(own.last('idle')?.nextReadAt).toBe(own.clock.now() + minute)
    own.clock.setWallClock(own.clock.now() + 2 * 86_400_000)
    await own.clock.advance(3 * minute)
    expect(times(own)).toHaveLength(5)
  })
})
