import type { Period } from '../../../contract/period.ts'
import { silentLog } from '../../log.ts'
import { createRequestQueue } from '../createRequestQueue.ts'
import { createWatcher } from '../createWatcher.ts'
import type { RequestQueue } from '../RequestQueue.ts'
import type { WatchEvent } from '../WatchEvent.ts'
import type { Watcher, WatcherParts } from '../Watcher.ts'
import { elapsedClock, type ElapsedClock } from './elapsedClock.ts'
import { fakeKick, type FakeKick } from './fakeKick.ts'

export interface Watching {
  clock: ElapsedClock
  kick: FakeKick
  queue: RequestQueue
  watcher: Watcher
  events: WatchEvent[]
  /** What the user chose; may be changed. */
  wish: { period: Period; intervalMs: number }
  kinds(): string[]
  last<Kind extends WatchEvent['kind']>(kind: Kind): Extract<WatchEvent, { kind: Kind }> | undefined
}

/** A watcher of channel 100 on a held clock with a counted Kick; not started yet. */
export function watching(
  more: Partial<WatcherParts> = {},
  random: () => number = () => 0.5,
): Watching {
  const clock = elapsedClock()
  const kick = fakeKick(clock)
  const queue = createRequestQueue({ clock, random })
  const wish: Watching['wish'] = { period: 'week', intervalMs: 60_000 }
  const events: WatchEvent[] = []
  const watcher = createWatcher({
    accountId: '100',
    broadcasterUserId: '100',
    kind: 'broadcaster',
    withToken: (call) => call('token'),
    kick: kick.client,
    queue,
    clock,
    random,
    intervalMs: () => wish.intervalMs,
    period: () => wish.period,
    log: silentLog,
    ...more,
  })
  watcher.subscribe((event) => events.push(event))
  return {
    clock,
    kick,
    queue,
    watcher,
    events,
    wish,
    kinds: () => events.map((event) => event.kind),
    last: <Kind extends WatchEvent['kind']>(kind: Kind) =>
      events.findLast((event): event is Extract<WatchEvent, { kind: Kind }> => event.kind === kind),
  }
}
