import type { Disposer } from '../clock.ts'
import type { Log } from '../log.ts'

export interface Listeners<Event extends object> {
  /** Freezes the event and hands it to everybody; one who throws does not keep it from others. */
  tell(event: Event): void
  add(listen: (event: Event) => void): Disposer
  clear(): void
}

export function createListeners<Event extends object>(log: Log): Listeners<Event> {
  const listeners = new Set<(event: Event) => void>()
  return {
    tell(event) {
      Object.freeze(event)
      for (const listen of listeners) {
        try {
          listen(event)
        } catch (error) {
          log.error(`a listener failed: ${error instanceof Error ? error.name : 'unknown'}`)
        }
      }
    },
    add(listen) {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    clear: () => listeners.clear(),
  }
}
