import type { Bridge } from '../../contract/bridge.ts'
import type { AppState } from '../../contract/state.ts'

export interface AppStore {
  get(): AppState
  subscribe(changed: () => void): () => void
}

/** Follows main's state. Resolves with the first one, so that the first paint shows it. */
export async function openAppStore(bridge: Bridge): Promise<AppStore> {
  const listeners = new Set<() => void>()
  let newest: AppState | undefined
  bridge.on('state', (state) => {
    newest = state
    for (const changed of listeners) changed()
  })
  const first = await bridge.commands.getState()
  return {
    // An event that overtook the answer is the newer of the two.
    get: () => newest ?? first,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
