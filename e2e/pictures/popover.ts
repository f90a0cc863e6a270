import { join } from 'node:path'
import { screenshot } from '../../build/desktopSession/screenshot.ts'
import { waitForWindow } from '../../build/desktopSession/waitForWindow.ts'
import { repositoryRoot } from '../../build/terminal/repositoryRoot.ts'
import { runCommand } from '../../build/terminal/runCommand.ts'
import type { RunningApp } from '../support/launchApp.ts'
import { rowsOf } from '../support/rowsOf.ts'
import { signIn } from '../support/signIn.ts'
import { expect, test } from '../support/test.ts'

/*
 * Pictures of the real windows for the documents and for whoever works on the look:
 * `npm run test:e2e -- --project=pictures` puts them into artifacts/pictures.
 */
const popoverTitle = 'Kickboard popover'

for (const theme of ['dark', 'light'] as const)
  test.describe(`${theme}`, () => {
    const settings = { theme }

    test('the way to the board', async ({ start, desktop, desktopOptions, visitor, sandbox }) => {
      const { args, file } = look(desktopOptions, theme)
      const take = (name: string, title?: string) => screenshot(desktop.env, file(name), title)
      const app = await start({ credentials: false, args, settings })
      const popover = await app.page('popover')
      await take('popover-welcome', popoverTitle)
      await popover.getByRole('button', { name: 'Connect my channel' }).click()
      const page = await app.page('window')
      await take('window-1-welcome', 'Kickboard')
      await page.getByRole('button', { name: 'Create my Kick app' }).click()
      await take('window-2-kick-app', 'Kickboard')
      await page.getByRole('button', { name: 'I have created it' }).click()
      await page.getByLabel('Client id').fill(sandbox.clientId)
      await page.getByLabel('Client secret').fill('not-the-secret')
      await page.keyboard.press('Enter')
      await expect(page.getByText('Kick does not know this id and secret.')).toBeVisible()
      await take('window-3-wrong-secret', 'Kickboard')
      await page.getByLabel('Client secret').fill(sandbox.clientSecret)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: 'Sign in with Kick' })).toBeVisible()
      await take('window-4-sign-in', 'Kickboard')
      visitor.decide('ignore')
      await page.getByRole('button', { name: 'Sign in with Kick' }).click()
      await expect(page.getByRole('heading', { name: 'Waiting for Kick' })).toBeVisible()
      await takeMoving(app, 'Kickboard', file('window-5-waiting'))
      await app.tray.click('Show board')
      await takeMoving(app, popoverTitle, file('popover-waiting'))
      await popover.getByRole('button', { name: 'Cancel' }).click()
      visitor.decide('deny')
      await app.tray.click('Sign in with Kick...')
      await expect(popover.getByRole('heading', { name: 'You did not approve' })).toBeVisible()
      await take('popover-denied', popoverTitle)
      visitor.decide('approve')
      await popover.getByRole('button', { name: 'Try again' }).click()
      await expect.poll(async () => (await rowsOf(popover)).length).toBe(10)
      await app.tray.click('Settings...')
      await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
      await take('window-settings', 'Kickboard')
      await page.getByRole('heading', { name: 'Your data' }).scrollIntoViewIfNeeded()
      await take('window-settings-below', 'Kickboard')
      await page.getByRole('link', { name: 'Connection' }).click()
      await take('window-6-connected', 'Kickboard')
      await app.quit()
    })

    test('the board and what can become of it', async ({
      start,
      desktop,
      desktopOptions,
      visitor,
      sandbox,
    }) => {
      const { args, file } = look(desktopOptions, theme)
      const take = (name: string, title?: string) => screenshot(desktop.env, file(name), title)
      const app = await start({ args, settings })
      const popover = await app.page('popover')
      await take('popover-known', popoverTitle)
      await signIn(app, visitor)
      await take('popover-board', popoverTitle)
      sandbox.control.gift({ username: 'Bo_the_Builder', amount: 25_000 })
      sandbox.control.gift({ username: 'katana', amount: 7_000 })
      sandbox.control.gift({ username: 'brand_new_fan', amount: 8_800 })
      // A pointer on the panel would say where the tray is.
      await runCommand('xdotool', ['mousemove', '40', '40'], { env: desktop.env })
      await app.tray.click('Refresh now')
      await waitForWindow(desktop.env, { className: 'xfce4-notifyd' })
      await app.tray.click('Show board')
      await expect(popover.getByText('+25,000')).toBeVisible()
      await take('popover-moved', popoverTitle)
      await take('desktop')
      await popover.keyboard.type('mia')
      await take('popover-search', popoverTitle)
      // The first empties the search, the second closes it.
      for (let step = 0; step < 3; step += 1) await popover.keyboard.press('Escape')
      await expect.poll(() => app.isShown(popoverTitle)).toBe(false)
      await openTrayMenu(desktop.env, desktopOptions.scale ?? 1)
      await take('desktop-tray-menu')
      await runCommand('xdotool', ['key', 'Escape'], { env: desktop.env })

      await app.quit()
      sandbox.control.fault({ endpoint: 'leaderboard', name: 'unavailable' })
      const stale = await start({ profile: app.profile, args })
      const later = await stale.page('popover')
      await expect(later.getByText('Kick has trouble.')).toBeVisible()
      await take('popover-trouble', popoverTitle)
      sandbox.control.clearFaults()
      sandbox.control.revokeAll()
      await stale.tray.click('Refresh now')
      await expect(later.getByText('Kick ended the sign-in.')).toBeVisible()
      await take('popover-signed-out', popoverTitle)
      await stale.quit()
    })

    test.describe('on an empty channel', () => {
      test.use({ kick: { scenario: 'empty' } })
      test('a fresh week, offline', async ({
        start,
        desktop,
        desktopOptions,
        visitor,
        sandbox,
      }) => {
        const { args, file } = look(desktopOptions, theme)
        const app = await start({ args, settings })
        const popover = await app.page('popover')
        await app.tray.click('Sign in with Kick...')
        await visitor.waitForPage()
        await expect(popover.getByText('A fresh week')).toBeVisible()
        await screenshot(desktop.env, file('popover-empty'), popoverTitle)
        await sandbox.close()
        await app.tray.click('Refresh now')
        await expect(popover.getByText('No connection.')).toBeVisible()
        await screenshot(desktop.env, file('popover-offline'), popoverTitle)
      })
    })

    test.describe('without the permission to read KICKs', () => {
      test.use({ kick: { grantedScopes: ['user:read', 'channel:read'] } })
      test('the missing scope', async ({ start, desktop, desktopOptions, visitor }) => {
        const { args, file } = look(desktopOptions, theme)
        const app = await start({ args, settings })
        const popover = await app.page('popover')
        await app.tray.click('Sign in with Kick...')
        await visitor.waitForPage()
        await expect(popover.getByText('A permission is missing')).toBeVisible()
        await screenshot(desktop.env, file('popover-scope-missing'), popoverTitle)
      })
    })

    test('the sandbox that is tried', async ({ start, desktop, desktopOptions, visitor }) => {
      const { args, file } = look(desktopOptions, theme)
      const app = await start({ world: 'kick', credentials: false, args, settings })
      const popover = await app.page('popover')
      await popover.getByRole('button', { name: 'Try the sandbox' }).click()
      await popover.getByRole('button', { name: 'Sign in with Kick' }).click()
      await visitor.waitForPage()
      await expect.poll(async () => (await rowsOf(popover)).length).toBe(10)
      await screenshot(desktop.env, file('popover-trial'), popoverTitle)
    })
  })

/** How the app is started for this desktop, and where the pictures go. */
function look({ scale = 1 }: { scale?: number }, theme: string) {
  const folder = join(repositoryRoot, 'artifacts', 'pictures')
  return {
    args: [`--force-device-scale-factor=${scale}`],
    file: (name: string) => join(folder, `${name}-${theme}-${scale}x.png`),
  }
}

/** For pages whose seconds run, which never stand still for a picture of the screen. */
async function takeMoving(app: RunningApp, title: string, path: string): Promise<void> {
  const page = await app.page(title === popoverTitle ? 'popover' : 'window')
  await page.screenshot({ path })
}

/** Clicks the icon in the panel at the bottom right, as a person does. Lengths in logical px. */
async function openTrayMenu(env: Record<string, string>, scale: number): Promise<void> {
  const { stdout } = await runCommand('xdotool', ['getdisplaygeometry'], { env })
  const [width = 0, height = 0] = stdout.trim().split(' ').map(Number)
  const [x, y] = [width - 75 * scale, height - 15 * scale]
  const args = ['mousemove', String(x), String(y), 'click', '3']
  await runCommand('xdotool', args, { env })
}
