import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { boardOfMenu } from '../../build/demo/boardOfMenu.ts'
import { startBrowser } from '../../build/desktopSession/browserShim/startBrowser.ts'
import { AppFailure } from '../../build/terminal/AppFailure.ts'
import { waitUntil } from '../../build/terminal/waitUntil.ts'
import type { Stage } from './Stage.ts'
import { startApp } from './startApp.ts'

/** ms in which the popover's pictures are fetched, so that no later run pays for it. */
const settling = 5_000

/**
 * Signs Kickboard in through the tray and the played browser, and leaves a profile whose board is
 * cached.
 *
 * @throws AppFailure when the sign-in fails
 */
export async function signIn(stage: Stage): Promise<void> {
  const browser = startBrowser(stage.desktop.folders.browser)
  const app = startApp(stage, 'kickboard')
  try {
    const tray = await app.tray()
    await tray.click('Sign in with Kick...')
    const page = await browser.waitForPage()
    if (page.status !== 200) throw new AppFailure(`The sign-in ended with: ${page.text}`)
    const rows = async () => (boardOfMenu(await tray.menu()).length > 0 ? true : undefined)
    await waitUntil('The board', rows, 30_000)
    const vault = join(stage.profile, 'vault.json')
    await waitUntil('The vault', async () => (await stat(vault).catch(() => undefined)) && true)
    await new Promise((resolve) => setTimeout(resolve, settling))
  } finally {
    await app.end()
    browser.close()
  }
}
