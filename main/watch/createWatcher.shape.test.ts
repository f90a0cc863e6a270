import { describe, expect, it } from 'vitest'
import { KickError } from '../kick/KickError.ts'
import { watching } from './testing/watching.ts'

const minute = 60_000
const times = ({ kick }: ReturnType<typeof watching>) => kick.boards.map(({ at }) => at)
const asked = ({ kick }: ReturnType<typeof watching>) =>
  kick.boards.map(({ query }) => query.period)

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

  it('takes an answer without any list as trouble', async () => {
    const own = watching()
    own.kick.answers.push(async () => ({ shape: 'lists', lists: {} }))
    own.watcher.start()
    await own.clock.advance(0)
    expect(own.last('trouble')?.problem.code).toBe('empty-answer')
    await own.clock.advance(minute)
    expect(own.last('boards')?.boards).toHaveLength(3)
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
