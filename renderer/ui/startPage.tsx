import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { openAppStore } from './appStore.ts'
import { bridge } from './bridge.ts'
import { Centered } from './Centered.tsx'
import { t } from './t.ts'
import { AppStoreContext } from './useAppStore.ts'

/** Shows a page as soon as main's state is known, so that its first paint is the right one. */
export async function startPage(page: ReactNode): Promise<void> {
  const element = document.querySelector('#root')
  if (!element) throw new Error('The page has no #root.')
  const root = createRoot(element)
  try {
    const { commands } = bridge()
    const store = await openAppStore(bridge())
    root.render(<AppStoreContext value={store}>{page}</AppStoreContext>)
    // In the second frame the first one is painted.
    requestAnimationFrame(() => requestAnimationFrame(() => void commands.pagePainted()))
  } catch {
    root.render(<Centered title={t('page.broken')}>{t('page.brokenNext')}</Centered>)
  }
}
