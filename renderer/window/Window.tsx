import { Suspense, useRef, useState } from 'react'
import type { Page } from '../../contract/channels.ts'
import { Notices } from '../notices/Notices.tsx'
import { bridge } from '../ui/bridge.ts'
import { chosenAccount } from '../ui/chosenAccount.ts'
import { t } from '../ui/t.ts'
import { useAppState } from '../ui/useAppState.ts'
import { useTheme } from '../ui/useTheme.ts'
import { Navigation } from './Navigation.tsx'
import { pageContents } from './pageContents.tsx'
import { Shortcuts } from './shortcuts/Shortcuts.tsx'
import { useShortcuts } from './shortcuts/useShortcuts.ts'
import { useFocusOfPage } from './useFocusOfPage.ts'
import { usePage } from './usePage.ts'
import styles from './Window.module.css'

/** Pages of tables and charts take the width there is; the others keep a line short to read. */
const wide: ReadonlySet<Page> = new Set<Page>(['board', 'gifters', 'history'])

/** The window for everything larger than the popover. */
export function Window() {
  const state = useAppState()
  const account = chosenAccount(state)
  const place = usePage(bridge(), account ? 'board' : 'welcome')
  const [shortcuts, setShortcuts] = useState(false)
  useTheme(state.settings.theme)
  useShortcuts(() => setShortcuts(true))
  const { page, userId = '' } = place
  const key = `${page}/${userId}`
  const main = useRef<HTMLElement>(null)
  useFocusOfPage(main, key)
  const said = page === 'board' ? account?.problem?.code : undefined
  return (
    <div className={styles.window}>
      <Navigation
        state={state}
        page={page}
        onShortcuts={() => setShortcuts(true)}
        onSkip={() => main.current?.focus()}
      />
      <main key={key} ref={main} tabIndex={-1} className={styles.main}>
        <div className={`${styles.page} ${wide.has(page) ? styles.wide : ''}`}>
          <Notices state={state} said={said} />
          <Suspense fallback={<span className="spoken">{t('boardPage.nav.opening')}</span>}>
            {pageContents[page](place)}
          </Suspense>
        </div>
      </main>
      {shortcuts && <Shortcuts onClose={() => setShortcuts(false)} />}
    </div>
  )
}
