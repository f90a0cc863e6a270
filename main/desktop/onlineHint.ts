import type { Clock, Disposer } from '../clock.ts'

export interface OnlineHintNeeds {
  clock: Clock
  /** Electron's `net.isOnline`. */
  isOnline(): boolean
  /** The network came back: a reason to try earlier, no proof. */
  cameOnline(): void
}

export interface OnlineHint {
  /** Looks for the network only while this was last told `true`, so that an idle app has no timer. */
  watch(offline: boolean): void
  dispose: Disposer
}

/** ms between two looks; Electron tells main of no change by itself. */
const step = 30_000

/**
 * Watches for the way back while requests fail. What is offline is decided by failed requests: the
 * system's flag is false in a network of loopback only.
 */
export function onlineHint({ clock, isOnline, cameOnline }: OnlineHintNeeds): OnlineHint {
  let stop: Disposer | null = null
  let online = true

  const look = () => {
    const before = online
    online = isOnline()
    stop = clock.after(step, look)
    if (online && !before) cameOnline()
  }
  const end = () => {
    stop?.()
    stop = null
  }

  return {
    watch(offline) {
      if (!offline) return end()
      if (stop) return
      online = isOnline()
      stop = clock.after(step, look)
    },
    dispose: end,
  }
}
