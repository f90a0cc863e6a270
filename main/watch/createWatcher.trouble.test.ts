import { describe, expect, it } from 'vitest'
import { KickError } from '../kick/KickError.ts'
import { watching } from './testing/watching.ts'

const minute = 60_000
const times = ({ kick }: ReturnType<typeof watching>) => kick.boards.map(({ at }) => at)

describe('trouble', () => {
  const kinds = ['offline', 'timed-out', 'blocked', 'server-trouble', 'not-json'] as const
  it.each(kinds)('%s: tells, backs off up to ten minutes, and recovers by itself', async (kind) => {
    const own = watching({ random: () => 0 })
    own.kick.failure = new KickError(kind, { status: 500 })
    own.watcher.start()
    await own.clock.advance(0)
    expect(own.last('trouble')).toMatchObject({
      problem: { code: kind },
      nextReadAt: own.clock.now() + 30_000,
    })
    await own.clock.advance(3_600_000)
    const waits = times(own).map((at, index) => at - (times(own)[index - 1] ?? 0))
    expect(waits.slice(1, 7)).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 600_000])
    own.kick.failure = null
    await own.clock.advance(600_000)
    expect(own.last('boards')).toBeDefined()
    expect(own.events.at(-1)?.kind).toBe('idle')
    const before = times(own).length
    own.kick.failure = new KickError(kind)
    await own.clock.advance(minute)
    own.kick.failure = null
    await own.clock.advance(30_000)
    expect(times(own).length).toBeGreaterThan(before + 1)
  })

  it('holds the whole client id as long as Kick asks', async () => {
    const own = watching()
    own.kick.failure = new KickError('rate-limited', { status: 429, retryAfterMs: 400_000 })
    own.watcher.start()
    await own.clock.advance(0)
    own.kick.failure = null
    expect(own.last('trouble')?.nextReadAt).toBe(own.clock.now() + 400_000)
    let wished = false
    void own.queue.run('user', async () => (wished = true))
    await own.clock.advance(399_999)
    expect([wished, times(own)]).toEqual([false, [0]])
    await own.clock.advance(1)
    expect([wished, times(own)]).toEqual([true, [0, 400_000]])
  })

  it('holds for a minute when a 429 does not say how long', async () => {
    const own = watching({ random: () => 0.9 })
    own.kick.failure = new KickError('rate-limited', { status: 429 })
    own.watcher.start()
    await own.clock.advance(0)
    own.kick.failure = null
    void own.watcher.refreshNow()
    await own.clock.advance(59_999)
    expect(times(own)).toEqual([0])
    await own.clock.advance(1)
    expect(times(own)).toEqual([0, minute])
  })

  it.each(['unauthorized', 'scope-missing'] as const)(
    '%s: is tried each quarter of an hour until the account is renewed',
    async (kind) => {
      const own = watching()
      own.kick.failure = new KickError(kind, { status: 401 })
      own.watcher.start()
      await own.clock.advance(0)
      expect(own.last('trouble')).toMatchObject({ problem: { code: kind }, nextReadAt: null })
      const requests = own.kick.channels.length
      await own.clock.advance(15 * minute)
      own.watcher.networkChanged(true)
      own.watcher.suspend()
      await own.clock.advance(60 * minute)
      own.watcher.resume()
      await own.clock.advance(15 * minute)
      expect(times(own)).toEqual([0, 15 * minute, 90 * minute])
      expect(own.kick.channels).toHaveLength(requests)
      own.kick.failure = null
      own.watcher.renewed()
      await own.clock.advance(minute)
      expect(times(own).length).toBeGreaterThan(3)
      expect(own.last('channel')).toBeDefined()
    },
  )

  it('that asked for a new sign-in goes when Kick comes to another mind', async () => {
    const own = watching()
    own.kick.failure = new KickError('scope-missing', { status: 403 })
    own.watcher.start()
    await own.clock.advance(minute)
    own.kick.failure = null
    await own.clock.advance(15 * minute)
    expect(own.last('boards')).toBeDefined()
    expect(own.last('channel')).toBeDefined()
    expect(own.kinds().lastIndexOf('trouble')).toBeLessThan(own.kinds().lastIndexOf('boards'))
  })

  it('stops for a sign-in that ended, and a wish of the user tries again', async () => {
    const ended = Object.assign(new Error('ended'), {
      problem: { code: 'sign-in-ended', values: {} },
    })
    let isOver = true
    const own = watching({ withToken: (call) => (isOver ? Promise.reject(ended) : call('token')) })
    own.watcher.start()
    await own.clock.advance(3_600_000)
    expect(own.events.filter((event) => event.kind === 'trouble')).toHaveLength(1)
    isOver = false
    void own.watcher.refreshNow()
    await own.clock.advance(minute)
    expect(times(own)).toHaveLength(2)
    expect(own.kick.channels.length).toBeGreaterThan(0)
  })
})

describe('the network', () => {
  it('that returns is tried at once, only after Kick was out of reach', async () => {
    const own = watching()
    own.watcher.start()
    await own.clock.advance(10_000)
    own.watcher.networkChanged(false)
    own.watcher.networkChanged(true)
    await own.clock.advance(0)
    expect(times(own)).toEqual([0])
    own.kick.failure = new KickError('offline')
    await own.clock.advance(10 * minute)
    const before = times(own).length
    own.kick.failure = null
    own.watcher.networkChanged(true)
    await own.clock.advance(0)
    expect(times(own)).toHaveLength(before + 1)
    expect(own.events.at(-1)?.kind).toBe('idle')
  })

  it('that the system calls gone stops nothing', async () => {
    const own = watching()
    own.watcher.networkChanged(false)
    own.watcher.start()
    await own.clock.advance(minute)
    expect(times(own)).toHaveLength(2)
  })
})
