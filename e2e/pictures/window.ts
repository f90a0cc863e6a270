import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { screenshot } from '../../build/desktopSession/screenshot.ts'
import { repositoryRoot } from '../../build/terminal/repositoryRoot.ts'
import type { RunningApp } from '../support/launchApp.ts'
import { signIn } from '../support/signIn.ts'
import { expect, test } from '../support/test.ts'
import { writePast } from '../support/writePast.ts'

/** Pictures of the window's pages, with two months of history, with little of it, and with none. */
const title = 'Kickboard'
const size = { width: 1240, height: 760 }

for (const theme of ['dark', 'light'] as const)
  test(`the window with much history, ${theme}`, async ({
    start,
    desktop,
    desktopOptions,
    visitor,
    sandbox,
    person,
  }) => {
    const { args, take } = look(desktop.env, desktopOptions, theme)
    const first = await start({ args, settings: { theme } })
    await signIn(first, visitor)
    await first.quit()
    await writePast(first.profile, {
      sandbox,
      person,
      channelId: String(sandbox.control.state().channel.userId),
    })

    const app = await start({ profile: first.profile, args })
    const page = await openWindow(app)
    sandbox.control.gift({ username: 'mia 🦊', amount: 5_000 })
    sandbox.control.gift({ username: 'first_timer', amount: 7_000 })
    await app.tray.click('Refresh now')
    await expect(page.getByRole('row', { name: /first_timer/ })).toBeVisible()
    await take('window-board')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await take('window-shortcuts')
    await page.keyboard.press('Escape')
    await go(page, 'Gifters')
    await take('window-gifters')
    await go(page, 'History')
    for (const part of ['A moment', 'Race', 'Totals', 'Largest gains', 'Finals', 'Milestones']) {
      await page.getByRole('tab', { name: part }).click()
      await expect(page.getByText('Looking it up')).toHaveCount(0)
      await take(`window-history-${part.toLowerCase().replaceAll(' ', '-')}`)
    }
    await go(page, 'Board')
    await page.getByRole('row', { name: /nightowl/ }).press('Enter')
    await expect(page.getByRole('heading', { name: 'nightowl' })).toBeVisible()
    await expect(page.getByText('Looking it up')).toHaveCount(0)
    await take('window-gifter')
    await go(page, 'Settings')
    await page.getByRole('heading', { name: 'History' }).scrollIntoViewIfNeeded()
    await take('window-settings-history')
    await app.quit()
  })

for (const theme of ['dark', 'light'] as const)
  test(`the window with little history, ${theme}`, async ({
    start,
    desktop,
    desktopOptions,
    visitor,
  }) => {
    const { args, take } = look(desktop.env, desktopOptions, theme)
    const app = await start({ args, settings: { theme, language: 'de' } })
    const none = await openWindow(app, 'Einstellungen …')
    await take('window-none-settings')
    await none.evaluate(() => void (location.hash = '#/history'))
    await expect(none.getByRole('heading', { level: 1, name: 'Verlauf' })).toBeVisible()
    await take('window-none-history')
    const before = visitor.pages.length
    await app.tray.click('Bei Kick anmelden …')
    await visitor.waitForPage(before)
    await none.evaluate(() => void (location.hash = '#/board'))
    await expect(none.getByRole('row').nth(5)).toBeVisible()
    await take('window-little-board')
    for (const hash of ['gifters', 'history', 'history/race', 'history/totals', 'history/finals']) {
      await none.evaluate((hash) => void (location.hash = `#/${hash}`), hash)
      const name = hash === 'gifters' ? 'Gifter' : 'Verlauf'
      await expect(none.getByRole('heading', { level: 1, name })).toBeVisible()
      await expect(none.getByText('Wird nachgesehen')).toHaveCount(0)
      await take(`window-little-${hash.replace('/', '-')}`)
    }
    await app.kill()
  })

function look(env: Record<string, string>, { scale = 1 }: { scale?: number }, theme: string) {
  const folder = join(repositoryRoot, 'artifacts', 'pictures')
  return {
    args: [`--force-device-scale-factor=${scale}`],
    take: (name: string) => screenshot(env, join(folder, `${name}-${theme}-${scale}x.png`), title),
  }
}

async function openWindow(app: RunningApp, entry = 'Settings...'): Promise<Page> {
  await app.tray.click(entry)
  const page = await app.page('window')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await app.electron.evaluate(({ BrowserWindow }, size) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.title === 'Kickboard')
    window?.setContentSize(size.width, size.height)
  }, size)
  if (entry === 'Settings...') await go(page, 'Board')
  return page
}

async function go(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
