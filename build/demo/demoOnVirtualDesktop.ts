import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { startSandbox } from '../../sandbox/startSandbox.ts'
import { startBrowser } from '../desktopSession/browserShim/startBrowser.ts'
import { screenshot } from '../desktopSession/screenshot.ts'
import { startDesktopSession } from '../desktopSession/startDesktopSession.ts'
import { findTrayItem, type TrayItem } from '../desktopSession/trayItem.ts'
import { waitForWindow } from '../desktopSession/waitForWindow.ts'
import { watchNotifications, type SeenNotification } from '../desktopSession/watchNotifications.ts'
import { AppFailure } from '../terminal/AppFailure.ts'
import { closeInReverse, type Closer } from '../terminal/closeInReverse.ts'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import { waitUntil } from '../terminal/waitUntil.ts'
import { prepareApp } from '../unprivileged/prepareApp.ts'
import { appArguments } from './appArguments.ts'
import { appEnvironment } from './appEnvironment.ts'
import { asAppFailure, asSetupFailure } from './blame.ts'
import { boardOfMenu } from './boardOfMenu.ts'
import { playGifts } from './playGifts.ts'

const pictures = join(repositoryRoot, 'artifacts', 'demo')
const stepEveryMs = 3_000
/** In ms. A poll comes once a minute, and the first may just have been missed. */
const notificationLimit = 150_000

/**
 * The demo where there is no display: a virtual desktop, a played browser, and pictures to look at.
 *
 * @param stopped settles when the user wants it to end
 */
export async function demoOnVirtualDesktop(
  once: boolean,
  stopped: Promise<'stopped'>,
): Promise<void> {
  const closer = closeInReverse()
  const story = tell(once, stopped, closer)
  try {
    await Promise.race([story, stopped])
  } finally {
    story.catch(() => {})
    await closer.close()
  }
}

async function tell(once: boolean, stopped: Promise<'stopped'>, closer: Closer): Promise<void> {
  const stage = await asSetupFailure(() => setTheStage(closer))
  const { session, sandbox, binary, profile } = stage
  const seen: SeenNotification[] = []
  const stopWatching = await watchNotifications(stage.busAddress, (one) => void seen.push(one))
  closer.add(stopWatching)

  const app = session.start(binary, appArguments(sandbox, profile), appEnvironment(sandbox))
  const ended = new Promise<never>((_, reject) => {
    app.child.once('exit', (code, signal) =>
      reject(new AppFailure(`The app ended by itself (${signal ?? `code ${code}`}).`)),
    )
  })
  ended.catch(() => {})
  const act = async () => {
    const tray = await findTrayItem(session.bus, app.child.pid ?? -1)
    console.log('Kickboard is in the tray.')
    await signIn(tray, stage.browser)
    await showBoard(tray)
    await screenshot(session.env, join(pictures, 'popover.png'), 'Kickboard popover')
    console.log('Gifts arrive:')
    const refresh = () => void tray.click('Refresh now').catch(() => {})
    closer.add(playGifts(sandbox, stepEveryMs, refresh))
    await waitUntil('A notification', () => seen[0], notificationLimit)
    await waitForWindow(session.env, { className: 'xfce4-notifyd' })
    await screenshot(session.env, join(pictures, 'desktop.png'))
    await screenshot(session.env, join(pictures, 'popover-after.png'), 'Kickboard popover')
    console.log(`The notification: ${seen[0]?.title} - ${seen[0]?.body}`)
    console.log('The board now:')
    for (const row of boardOfMenu(await tray.menu())) console.log(`  ${row}`)
    console.log(`Pictures of the popover and of the whole desktop are in ${pictures}`)
    if (!once) {
      console.log('It runs on until you press Ctrl+C.')
      await stopped
    }
    await tray.click('Quit Kickboard')
  }
  await asAppFailure(() => Promise.race([act(), ended]))

  async function showBoard(tray: TrayItem): Promise<void> {
    await tray.click('Show board')
    console.log('The board:')
    for (const row of boardOfMenu(await tray.menu())) console.log(`  ${row}`)
  }
}

async function setTheStage(closer: Closer) {
  const { app, person } = await prepareApp('shipped', 'desktop')
  await mkdir(pictures, { recursive: true })
  const sandbox = await startSandbox({ consent: 'ask' })
  closer.add(() => sandbox.close())
  console.log(`Kick in a box: ${sandbox.url}`)
  const session = await startDesktopSession({ person, notifications: 'desktop' })
  closer.add(() => session.close())
  console.log(`A virtual desktop: display ${session.env['DISPLAY']}, user ${person.name}`)
  const browser = startBrowser(session.folders.browser)
  closer.add(() => browser.close())
  const profile = await session.makeProfile()
  const busAddress = session.env['DBUS_SESSION_BUS_ADDRESS'] ?? ''
  return { session, sandbox, browser, profile, busAddress, binary: app.binary }
}

async function signIn(tray: TrayItem, browser: ReturnType<typeof startBrowser>): Promise<void> {
  await tray.click('Sign in with Kick...')
  const page = await browser.waitForPage()
  if (page.status !== 200) {
    throw new AppFailure(`The sign-in ended in the browser with: ${page.text}`)
  }
  console.log('Signed in, and the page in the browser says so.')
  const rows = async () => (boardOfMenu(await tray.menu()).length > 0 ? true : undefined)
  await waitUntil('The board', rows, 30_000)
}
