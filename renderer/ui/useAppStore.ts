import { createContext, use } from 'react'
import type { AppStore } from './appStore.ts'

export const AppStoreContext = createContext<AppStore | null>(null)

export function useAppStore(): AppStore {
  const store = use(AppStoreContext)
  if (!store) throw new Error('No AppStoreContext around this component.')
  return store
}
