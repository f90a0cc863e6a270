import { createContext, use, useSyncExternalStore } from 'react'
import type { AppState } from '../../contract/state.ts'
import type { AppStore } from './appStore.ts'

export const AppStoreContext = createContext<AppStore | null>(null)

/** Main's newest state. */
export function useAppState(): AppState {
  const store = use(AppStoreContext)
  if (!store) throw new Error('No AppStoreContext around this component.')
  return useSyncExternalStore(store.subscribe, store.get)
}
