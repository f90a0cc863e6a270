import { lazy } from 'react'
import type { Page, PlaceInWindow } from '../../contract/channels.ts'
import { BoardPage } from './board/BoardPage.tsx'
import { Settings } from './settings/Settings.tsx'
import { Setup } from './setup/Setup.tsx'

// What draws charts is loaded when it is looked at for the first time.
const HistoryPage = lazy(async () => {
  const { HistoryPage } = await import('./history/HistoryPage.tsx')
  return { default: HistoryPage }
})
const Gifters = lazy(async () => {
  const { Gifters } = await import('./gifters/Gifters.tsx')
  return { default: Gifters }
})

/** What each page holds. */
export const pageContents: Record<Page, (place: PlaceInWindow) => React.ReactNode> = {
  welcome: () => <Setup />,
  board: () => <BoardPage />,
  gifters: () => <Gifters />,
  history: () => <HistoryPage />,
  settings: () => <Settings />,
}
