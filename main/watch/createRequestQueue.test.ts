import { beforeEach, describe, expect, it } from 'vitest'
import { KickError } from '../kick/KickError.ts'
import { createRequestQueue } from './createRequestQueue.ts'
import { requestPriorities, type RequestPriority } from './requestPriority.ts'
import { RequestDroppedError } from './RequestDroppedError.ts'
import type { RequestQueue } from './RequestQueue.ts'
import { elapsedClock, type ElapsedClock } from './testing/elapsedClock.ts'

let clock: ElapsedClock
let queue: RequestQueue
let sent: { name: string; at: number }[]

beforeEach(() => {
  clock = elapsedClock()
  queue = createRequestQueue({ clock, random: () => 0 })
  sent = []
})

/** Puts a request into the queue that answers at once and notes when it was sent. */
const ask = (name: string, priority: RequestPriority, board?: string) =>
  queue.run(
    priority,
    async () => {
      sent.push({ name, at: clock.elapsed() })
      return name
    },
    { board },
  )
const askMany = (count: number, priority: RequestPriority) =>
  Array.from({ length: count }, (_, index) => ask(`${priority}-${index}`, priority))
const names = () => sent.map((one) => one.name)

describe('the minute', () => {
  it('lets twelve wishes go at once and the next after a minute', async () => {
    void askMany(14, 'user')
    await clock.advance(0)
    expect(sent).toHaveLength(12)
    await clock.advance(59_999)
    expect(sent).toHaveLength(12)
    await clock.advance(1)
    expect(sent).toHaveLength(14)
  })

  it('slides: what was sent later is given back later', async () => {
    void askMany(6, 'user')
    await clock.advance(30_000)
    void askMany(10, 'user')
    await clock.advance(0)
    expect(sent).toHaveLength(12)
    await clock.advance(30_000)
    expect(sent).toHaveLength(16)
  })

  it('[fire] machine: the clock is set while requests wait -> neither a storm nor a stall', async () => {
    void askMany(14, 'user')
    await clock.advance(30_000)
    clock.setWallClock(clock.now() - 86_400_000)
    await clock.advance(29_999)
    expect(sent).toHaveLength(12)
    clock.setWallClock(clock.now() + 2 * 86_400_000)
    await clock.advance(0)
    expect(sent).toHaveLength(12)
    await clock.advance(1)
    expect(sent).toHaveLength(14)
  })

  it('keeps a slot for the user when all others are busy', async () => {
    void askMany(20, 'board')
    await clock.advance(0)
    expect(sent).toHaveLength(11)
    void ask('wish', 'user')
    await clock.advance(0)
    expect(names().at(-1)).toBe('wish')
  })
})

describe('who goes first', () => {
  it('is the most urgent, then who came first', async () => {
    for (const priority of requestPriorities.toReversed()) {
      void ask(`${priority}-1`, priority)
      if (priority !== 'picture') void ask(`${priority}-2`, priority)
    }
    await clock.advance(0)
    const order = 'user-1 user-2 chosen-board-1 chosen-board-2 board-1 board-2 channel-1 channel-2'
    expect(names()).toEqual([...order.split(' '), 'picture-1'])
  })

  it('is in the end also a picture, however many boards there are', async () => {
    void ask('picture', 'picture')
    for (let minute = 0; minute < 12 && !names().includes('picture'); minute++) {
      void askMany(20, 'board')
      await clock.advance(60_000)
    }
    expect(names()).toContain('picture')
  })
})

describe('boards of an account', () => {
  it('are read one at a time', async () => {
    let end = () => {}
    const first = queue.run('board', () => new Promise<void>((resolve) => (end = resolve)), {
      board: '1',
    })
    await clock.advance(0)
    void ask('second', 'user', '1')
    void ask('other', 'board', '2')
    await clock.advance(10_000)
    expect(names()).toEqual(['other'])
    end()
    await first
    await clock.advance(0)
    expect(names()).toEqual(['other', 'second'])
  })

  it('are read twice a minute at most, and the queue says how long that takes', async () => {
    void ask('first', 'board', '1')
    await clock.advance(20_000)
    expect(queue.waitFor('1')).toBe(0)
    void ask('second', 'board', '1')
    await clock.advance(0)
    void ask('third', 'user', '1')
    await clock.advance(10_000)
    expect(names()).toEqual(['first', 'second'])
    expect(queue.waitFor('1')).toBe(30_500)
    expect(queue.waitFor('2')).toBe(0)
    await clock.advance(30_000)
    expect(names()).toEqual(['first', 'second', 'third'])
  })

  it('do not count among the two when Kick refuses the token, but among the twelve', async () => {
    const refuse = () => Promise.reject(new KickError('unauthorized', { status: 401 }))
    for (let refusal = 0; refusal < 3; refusal++)
      await expect(queue.run('user', refuse, { board: '1' })).rejects.toThrow('unauthorized')
    void ask('first', 'user', '1')
    await clock.advance(0)
    void ask('second', 'user', '1')
    await clock.advance(0)
    void ask('third', 'user', '1')
    await clock.advance(0)
    expect(names()).toEqual(['first', 'second'])
    void askMany(10, 'user')
    await clock.advance(0)
    expect(names()).toHaveLength(12 - 3)
  })

  it('become as urgent as a wish when hurried', async () => {
    void askMany(11, 'chosen-board')
    void ask('hurried', 'board', '1')
    await clock.advance(0)
    expect(names()).not.toContain('hurried')
    queue.hurry('1')
    await clock.advance(0)
    expect(names()).toContain('hurried')
  })
})

describe('Retry-After', () => {
  it('holds everybody, the longest of several, and an hour at most', async () => {
    queue.holdFor(90_000)
    queue.holdFor(30_000)
    void ask('wish', 'user')
    await clock.advance(89_999)
    expect(sent).toEqual([])
    expect(queue.waitFor('1')).toBe(1)
    await clock.advance(1)
    expect(names()).toEqual(['wish'])

    queue.holdFor(10 ** 12)
    void ask('later', 'user')
    await clock.advance(3_600_000)
    expect(names()).toEqual(['wish', 'later'])
  })

  it.each([0, -5, Number.NaN])('of %d holds nobody', async (ms) => {
    queue.holdFor(ms)
    void ask('wish', 'user')
    await clock.advance(0)
    expect(names()).toEqual(['wish'])
  })
})

describe('what is not sent', () => {
  it('ends with a typed error when it is withdrawn', async () => {
    const end = new AbortController()
    queue.holdFor(1000)
    const waiting = queue.run('user', async () => sent.push({ name: 'x', at: 0 }), {
      signal: end.signal,
    })
    end.abort()
    await expect(waiting).rejects.toMatchObject({ reason: 'withdrawn' })
    await expect(
      queue.run('user', async () => 1, { signal: AbortSignal.abort() }),
    ).rejects.toBeInstanceOf(RequestDroppedError)
    await clock.advance(2000)
    expect(sent).toEqual([])
  })

  it('ends with a typed error when the queue is disposed, which leaves no timer', async () => {
    void askMany(11, 'chosen-board')
    await clock.advance(0)
    queue.holdFor(1000)
    const waiting = ask('late', 'user')
    queue.dispose()
    await expect(waiting).rejects.toMatchObject({ reason: 'disposed' })
    await expect(ask('later', 'user')).rejects.toMatchObject({ reason: 'disposed' })
    expect(clock.pending()).toBe(0)
  })
})

it('hands over what a call answers or throws, also at once', async () => {
  await expect(queue.run('user', async () => 7)).resolves.toBe(7)
  await expect(queue.run('user', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(
    queue.run('user', () => {
      throw new Error('at once')
    }),
  ).rejects.toThrow('at once')
})
