import type { AppState } from '../../contract/state.ts'
import type { Disposer } from '../clock.ts'

export interface StateFeed {
  current(): AppState
  /** Says that something changed; the state is made once for all changes of one turn. */
  changed(): void
  subscribe(listen: (state: AppState) => void): Disposer
  dispose(): void
}

/** One immutable state out of parts that change: made when asked for, told once per turn. */
export function createStateFeed(make: () => AppState): StateFeed {
  const listeners = new Set<(state: AppState) => void>()
  let state: AppState | null = null
  let telling = false

  function current(): AppState {
    state ??= Object.freeze(make())
    return state
  }

  return {
    current,
    changed() {
      state = null
      if (telling) return
      telling = true
      queueMicrotask(() => {
        telling = false
        const latest = current()
        for (const listen of listeners) listen(latest)
      })
    },
    subscribe(listen) {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    dispose: () => listeners.clear(),
  }
}
