import type { Browser } from '../../build/desktopSession/browserShim/startBrowser.ts'
import { expect } from './test.ts'
import type { RunningApp } from './launchApp.ts'
import { rowsOf } from './rowsOf.ts'

/** Signs in through the tray and the browser, and waits until the popover's page shows a board. */
export async function signIn(app: RunningApp, visitor: Browser): Promise<void> {
  const before = visitor.pages.length
  await app.tray.click('Sign in with Kick...')
  const page = await visitor.waitForPage(before)
  expect(page).toMatchObject({ status: 200, path: '/callback' })
  const popover = await app.page('popover')
  await expect.poll(async () => (await rowsOf(popover)).length).toBeGreaterThan(0)
}
