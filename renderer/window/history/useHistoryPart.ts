import { useSyncExternalStore } from 'react'
import { type HistoryPart, historyParts } from './historyParts.ts'

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** `#/history/race` -> `race`; `#/history` and anything unknown is the first part. */
function partOfHash(): HistoryPart {
  const named = location.hash.split('/')[2]
  return historyParts.find((part) => part === named) ?? historyParts[0]
}

function choosePart(part: HistoryPart): void {
  location.hash = `/history/${part}`
}

/** The part that the address names, and how to go to another. */
export function useHistoryPart(): [HistoryPart, (part: HistoryPart) => void] {
  return [useSyncExternalStore(subscribe, partOfHash), choosePart]
}
