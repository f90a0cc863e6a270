import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KickError, kickErrorKinds } from '../kick/KickError.ts'
import { silentLog } from '../log.ts'
import { createWatcher } from './createWatcher.ts'
import { mostInAMinute } from './testing/mostInAMinute.ts'
import { seededRandom } from './testing/seededRandom.ts'
import { watching, type Watching } from './testing/watching.ts'

const step = fc.oneof(
  fc.record({
    kind: fc.constant('shape' as const),
    shape: fc.constantFrom('lists' as const, 'single' as const),
  }),
  fc.record({
    kind: fc.constant('failure' as const),
    failure: fc.constantFrom(null, null, ...kickErrorKinds),
    retryAfterMs: fc.constantFrom(null, 5000, 120_000),
  }),
  fc.record({ kind: fc.constant('lasts' as const), ms: fc.constantFrom(0, 300, 19_000) }),
  fc.record({ kind: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 200_000 }) }),
  fc.record({ kind: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 5000 }) }),
  fc.record({ kind: fc.constant('clock' as const), ms: fc.constantFrom(-86_400_000, 86_400_000) }),
  fc.record({
    kind: fc.constant('interval' as const),
    ms: fc.integer({ min: 30_000, max: 600_000 }),
  }),
  fc.record({
    kind: fc.constant('period' as const),
    period: fc.constantFrom('week' as const, 'day' as const),
  }),
  fc.record({ kind: fc.constant('network' as const), online: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom(
      'suspend' as const,
      'resume' as const,
      'renewed' as const,
      'wish' as const,
    ),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

async function play(own: Watching, one: Step): Promise<void> {
  const { clock, kick, watcher, wish } = own
  switch (one.kind) {
    case 'shape':
      kick.shape = one.shape
      break
    case 'failure':
      kick.failure = one.failure && new KickError(one.failure, { retryAfterMs: one.retryAfterMs })
      break
    case 'lasts':
      kick.lasts = one.ms
      break
    case 'advance':
      await clock.advance(one.ms)
      break
    case 'clock':
      clock.setWallClock(clock.now() + one.ms)
      break
    case 'interval':
      wish.intervalMs = one.ms
      break
    case 'period':
      wish.period = one.period
      break
    case 'network':
      watcher.networkChanged(one.online)
      break
    case 'wish':
      void watcher.refreshNow()
      break
    default:
      watcher[one.kind]()
  }
  await clock.advance(0)
}

it('keeps the budget, reads one board at a time, and never stalls, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 60 }),
      fc.nat(),
      fc.constantFrom('broadcaster' as const, 'app' as const),
      async (steps, seed, kind) => {
        const own = watching({ kind }, seededRandom(seed))
        own.watcher.start()
        let suspended = false
        for (const one of steps) {
          if (one.kind === 'suspend') suspended = true
          if (one.kind === 'resume') suspended = false
          const [boards, told] = [own.kick.boards.length, own.events.length]
          await play(own, one)
          if (!suspended) continue
          expect(own.kick.boards).toHaveLength(boards)
          expect(own.events).toHaveLength(told)
        }

        const moments = own.kick.boards.map(({ at }) => at)
        const answered = own.kick.boards.filter(({ refused }) => !refused).map(({ at }) => at)
        expect(mostInAMinute(answered)).toBeLessThanOrEqual(2)
        const all = [...moments, ...own.kick.channels].toSorted((first, second) => first - second)
        expect(mostInAMinute(all)).toBeLessThanOrEqual(12)
        expect(own.kick.mostUnderWay).toBeLessThanOrEqual(1)
        expect(own.events.every((event) => Object.isFrozen(event))).toBe(true)

        // Kick is well again. Once all that was held or under way has ended, a board must come
        // within the longest wait there is.
        own.kick.failure = null
        own.kick.lasts = 0
        own.kick.shape = 'single'
        own.watcher.resume()
        await own.clock.advance(200_000)
        const before = own.events.filter((event) => event.kind === 'boards').length
        await own.clock.advance(1_300_000)
        const after = own.events.filter((event) => event.kind === 'boards').length
        expect(after).toBeGreaterThan(before)

        own.watcher.dispose()
        const end = own.kick.boards.length
        await own.clock.advance(1_300_000)
        expect(own.kick.boards).toHaveLength(end)
        own.queue.dispose()
        expect(own.clock.pending()).toBe(0)
      },
    ),
    { numRuns: 150, seed: 20 },
  )
}, 60_000)

it('shares the budget fairly among fifty accounts', async () => {
  const first = watching({ accountId: '1' }, seededRandom(1))
  const reads = new Map<string, number>()
  const { clock, queue, kick } = first
  const watchers = Array.from({ length: 50 }, (_, index) =>
    createWatcher({
      accountId: `${index}`,
      broadcasterUserId: `${index}`,
      kind: 'broadcaster',
      withToken: (call) => call('token'),
      kick: {
        ...kick.client,
        leaderboard: (token, query, signal) => {
          const id = query?.broadcasterUserId ?? ''
          reads.set(id, (reads.get(id) ?? 0) + 1)
          return kick.client.leaderboard(token, query, signal)
        },
      },
      queue,
      clock,
      random: seededRandom(index),
      intervalMs: () => 60_000,
      period: () => 'week',
      isChosen: () => index === 0,
      log: silentLog,
    }),
  )
  for (const watcher of watchers) watcher.start()
  await clock.advance(3_600_000)
  const others = [...reads].filter(([id]) => id !== '0').map(([, count]) => count)
  expect(others).toHaveLength(49)
  expect(Math.min(...others)).toBeGreaterThanOrEqual(5)
  expect(Math.max(...others) - Math.min(...others)).toBeLessThanOrEqual(3)
  expect(reads.get('0')).toBeGreaterThan(40)
  for (const watcher of watchers) watcher.dispose()
})
