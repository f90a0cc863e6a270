import { useSyncExternalStore } from 'react'
import type { AppState } from '../../contract/state.ts'
import { useAppStore } from './useAppStore.ts'

/** Main's newest state. */
export function useAppState(): AppState {
  const store = useAppStore()
  return useSyncExternalStore(store.subscribe, store.get)
}
