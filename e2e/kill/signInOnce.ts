import { boardOfMenu } from '../../build/demo/boardOfMenu.ts'
import { waitUntil } from '../../build/terminal/waitUntil.ts'
import type { KillStage } from './KillStage.ts'
import { wasRead } from './settle.ts'

/**
 * One sign-in through the tray and the browser. It counts as acknowledged when the tray shows the
 * board.
 *
 * @throws Error when there is no board after it
 */
export async function signInOnce(stage: KillStage): Promise<void> {
  const tray = await stage.app().tray()
  await tray.click('Sign in with Kick...')
  await waitUntil('The board after a sign-in', async () =>
    wasRead(stage) && boardOfMenu(await tray.menu()).length > 0 ? true : undefined,
  )
  stage.promised = { ...stage.promised, signedIn: true }
}
