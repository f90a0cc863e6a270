import '../window/windowWords.ts'
import { act, cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import type { AppState } from '../../contract/state.ts'
import { openAppStore } from '../ui/appStore.ts'
import { AppStoreContext } from '../ui/useAppStore.ts'
import { createFakeBridge, type FakeBridge } from './fakeBridge.ts'

afterEach(cleanup)

export interface ShownPage extends FakeBridge {
  /** Main has a new state. */
  change(state: AppState): void
}

/** Renders a page over a fake main that has this state. */
export async function showPage(page: ReactNode, state: AppState): Promise<ShownPage> {
  const fake = createFakeBridge(state)
  window.kickboard = fake.bridge
  const store = await openAppStore(fake.bridge)
  render(<AppStoreContext value={store}>{page}</AppStoreContext>)
  const send: FakeBridge['send'] = (name, payload) => act(() => fake.send(name, payload))
  return { ...fake, send, change: (next) => send('state', next) }
}
