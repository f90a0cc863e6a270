import { describe, expect, it } from 'vitest'
import { KickError } from '../kick/KickError.ts'
import { listsOf, rowOf } from './testing/fakeKick.ts'
import { watching } from './testing/watching.ts'

const minute = 60_000
const times = ({ kick }: ReturnType<typeof watching>) => kick.boards.map(({ at }) => at)
const asked = ({ kick }: ReturnType<typeof watching>) =>
  kick.boards.map(({ query }) => query.period)

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

describe('the shape of the answer', () => {
  it('asks for the period until lists of all periods came', async () => {
    const own = watching()
    own.watcher.start()
    await own.clock.advance(minute)
    expect(own.kick.boards.map(({ query }) => query)).toEqual([
      { broadcasterUserId: '100', top: 100, period: 'week' },
      { broadcasterUserId: '100', top: 100, period: undefined },
    ])
  })

  it('reads single lists by turns, the chosen period each time', async () => {
    const own = watching()
    own.kick.shape = 'single'
    own.watcher.start()
    await own.clock.advance(4 * minute + 5000)
    const turns = ['week', 'month', 'week', 'lifetime', 'week', 'day', 'week', 'month', 'week']
    expect(asked(own)).toEqual(turns)
    const told = own.events.flatMap((event) => (event.kind === 'boards' ? event.boards : []))
    expect(told.map((board) => board.period)).toEqual(turns)
  })

  it('keeps to two readings a minute with single lists and a short interval', async () => {
    const own = watching()
    own.kick.shape = 'single'
    own.wish.intervalMs = 30_000
    own.watcher.start()
    await own.clock.advance(4 * minute + 5000)
    expect(times(own)).toHaveLength(9)
    expect(asked(own).filter((period) => period === 'week')).toHaveLength(5)
  })

  it('asks again when a single list comes without a period asked for, then with one', async () => {
    const own = watching()
    own.watcher.start()
    await own.clock.advance(0)
    own.kick.shape = 'single'
    await own.clock.advance(minute + 1000)
    expect(asked(own)).toEqual(['week', undefined, 'week'])
    expect(own.last('boards')?.boards.map((board) => board.period)).toEqual(['week'])
    own.kick.shape = 'lists'
    await own.clock.advance(minute)
    expect(own.last('boards')?.boards).toHaveLength(3)
  })

  it('leaves out a period that Kick does not know', async () => {
    const own = watching()
    own.kick.shape = 'single'
    own.watcher.start()
    await own.clock.advance(0)
    own.kick.answers.push(() => Promise.reject(new KickError('bad-request')))
    await own.clock.advance(4 * minute + 5000)
    expect(asked(own).slice(0, 8)).toEqual(
      'week month week lifetime week day week lifetime'.split(' '),
    )
    expect(own.kinds()).not.toContain('trouble')
  })

  it('never shows lists under the id that was asked for with an app token', async () => {
    const own = watching({ kind: 'app' })
    own.watcher.start()
    await own.clock.advance(0)
    expect(own.kinds()).not.toContain('boards')
    expect(own.last('trouble')?.problem.code).toBe('wrong-shape')
    own.kick.shape = 'single'
    await own.clock.advance(minute)
    expect(own.last('boards')?.boards.map((board) => board.period)).toEqual(['week'])
  })

  it('takes lists without any known list as trouble, and one missing list as such', async () => {
    const own = watching()
    own.kick.answers.push(async () => ({ shape: 'lists', lists: {} }))
    own.kick.answers.push(async () => listsOf('month'))
    own.watcher.start()
    await own.clock.advance(0)
    expect(own.last('trouble')?.problem.code).toBe('wrong-shape')
    await own.clock.advance(minute)
    expect(own.last('boards')?.boards.map((board) => board.period)).toEqual(['month'])
  })

  it('follows a change of the chosen period', async () => {
    const own = watching()
    own.kick.shape = 'single'
    own.watcher.start()
    await own.clock.advance(0)
    own.wish.period = 'day'
    void own.watcher.refreshNow()
    await own.clock.advance(0)
    expect(asked(own)).toEqual(['week', 'day'])
    expect(own.last('boards')?.boards.map((board) => board.period)).toEqual(['day'])
  })
})

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
    '%s: asks nothing more until the account is renewed',
    async (kind) => {
      const own = watching()
      own.kick.failure = new KickError(kind, { status: 401 })
      own.watcher.start()
      await own.clock.advance(0)
      expect(own.last('trouble')).toMatchObject({ problem: { code: kind }, nextReadAt: null })
      const requests = own.kick.channels.length
      await own.clock.advance(3_600_000)
      own.watcher.networkChanged(true)
      own.watcher.suspend()
      own.watcher.resume()
      await own.clock.advance(3_600_000)
      expect(times(own)).toHaveLength(1)
      expect(own.kick.channels).toHaveLength(requests)
      own.kick.failure = null
      own.watcher.renewed()
      await own.clock.advance(minute)
      expect(times(own)).toHaveLength(3)
      expect(own.last('channel')).toBeDefined()
    },
  )

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

  it('drops an answer that comes after the suspension, and never reads twice at once', async () => {
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
