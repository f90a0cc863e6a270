import type { Bridge } from '../../contract/bridge.ts'
import type { EventPayload } from '../../contract/channels.ts'
import type { AppState } from '../../contract/state.ts'

export type FocusRequest = EventPayload<'focusGifter'>

export interface AppStore {
  get(): AppState
  subscribe(changed: () => void): () => void
  /** Hears of `focusGifter`; one that came before anybody listened is handed over at once. */
  onFocusGifter(listen: (asked: FocusRequest) => void): () => void
}

/** Follows main's state. Resolves with the first one, so that the first paint shows it. */
export async function openAppStore(bridge: Bridge): Promise<AppStore> {
  const listeners = new Set<() => void>()
  let newest: AppState | undefined
  let early: FocusRequest | null = null
  const keep = (asked: FocusRequest) => {
    early = asked
  }
  let hear = keep
  bridge.on('state', (state) => {
    newest = state
    for (const changed of listeners) changed()
  })
  bridge.on('focusGifter', (asked) => hear(asked))
  const first = await bridge.commands.getState()
  return {
    // An event that overtook the answer is the newer of the two.
    get: () => newest ?? first,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    onFocusGifter(listen) {
      hear = listen
      if (early) listen(early)
      early = null
      return () => {
        hear = keep
      }
    },
  }
}
