import { useEffect, useSyncExternalStore } from 'react'
import type { Bridge } from '../../contract/bridge.ts'
import type { Page } from '../../contract/channels.ts'

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** `#/settings` -> `settings`; anything unknown is the first page. */
function pageOfHash(): Page {
  return location.hash === '#/settings' ? 'settings' : 'welcome'
}

/** The page behind the address's hash; `showPage` from main changes it too. */
export function usePage(bridge: Bridge): Page {
  useEffect(() => bridge.on('showPage', ({ page }) => void (location.hash = `/${page}`)), [bridge])
  return useSyncExternalStore(subscribe, pageOfHash)
}
