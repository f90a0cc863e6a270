import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Bridge } from '../../contract/bridge.ts'
import type { Page, PlaceInWindow } from '../../contract/channels.ts'
import { hashOfPlace } from './hashOfPlace.ts'
import { placeOfHash } from './placeOfHash.ts'

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

const currentHash = () => location.hash

/** The place behind the address's hash; `showPage` from main changes it too. */
export function usePage(bridge: Bridge, first: Page): PlaceInWindow {
  useEffect(
    () => bridge.on('showPage', (place) => void (location.hash = hashOfPlace(place))),
    [bridge],
  )
  const hash = useSyncExternalStore(subscribe, currentHash)
  return useMemo(() => placeOfHash(hash, first), [hash, first])
}
