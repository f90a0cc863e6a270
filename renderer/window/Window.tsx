import type { Page } from '../../contract/channels.ts'
import { bridge } from '../ui/bridge.ts'
import { Notices } from '../notices/Notices.tsx'
import { useAppState } from '../ui/useAppState.ts'
import { useTheme } from '../ui/useTheme.ts'
import { Navigation } from './Navigation.tsx'
import { Settings } from './settings/Settings.tsx'
import { Setup } from './setup/Setup.tsx'
import { usePage } from './usePage.ts'
import styles from './Window.module.css'

const contents: Partial<Record<Page, () => React.ReactNode>> = {
  welcome: Setup,
  settings: Settings,
}

/** The window for everything larger than the popover. */
export function Window() {
  const state = useAppState()
  const page = usePage(bridge())
  useTheme(state.settings.theme)
  const Contents = contents[page] ?? Setup
  return (
    <div className={styles.window}>
      <Navigation state={state} page={page} />
      <main className={styles.main}>
        <div className={styles.page}>
          <Notices state={state} />
          <Contents key={page} />
        </div>
      </main>
    </div>
  )
}
