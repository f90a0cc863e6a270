import type { WatchEvent } from '../WatchEvent.ts'
import type { Watcher } from '../Watcher.ts'

/** The next event of a kind: what to wait for where an answer takes real time. */
export function nextEvent<Kind extends WatchEvent['kind']>(
  watcher: Watcher,
  kind: Kind,
): Promise<Extract<WatchEvent, { kind: Kind }>> {
  return new Promise((resolve) => {
    const stop = watcher.subscribe((event) => {
      if (event.kind !== kind) return
      stop()
      resolve(event as Extract<WatchEvent, { kind: Kind }>)
    })
  })
}
