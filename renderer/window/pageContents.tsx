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
const GifterPage = lazy(async () => {
  const { GifterPage } = await import('./gifters/GifterPage.tsx')
  return { default: GifterPage }
})

/** What each page holds. */
export const pageContents: Record<Page, (place: PlaceInWindow) => React.ReactNode> = {
  welcome: () => <Setup />,
  board: () => <BoardPage />,
  gifters: ({ userId }) => (userId === undefined ? <Gifters /> : <GifterPage userId={userId} />),
  history: () => <HistoryPage />,
  settings: () => <Settings />,
}
