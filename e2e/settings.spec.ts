import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { checkAccessibility } from './support/checkAccessibility.ts'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

const isDark = (page: Page) =>
  page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor)

test('settings are changed with the keyboard, hold at once and after a restart', async ({
  start,
  visitor,
  port,
}) => {
  const app = await start()
  await signIn(app, visitor)
  await app.tray.click('Settings...')
  const page = await app.page('window')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await checkAccessibility(page)

  await test.step('the theme', async () => {
    await page.getByRole('radiogroup', { name: 'Theme' }).getByLabel('System').focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked()
    await expect.poll(() => isDark(page)).toBe(false)
    const light = await background(page)
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
    await expect.poll(() => isDark(page)).toBe(true)
    expect(await background(page)).not.toBe(light)
    await expect.poll(async () => isDark(await app.page('popover'))).toBe(true)
  })

  await test.step('switches, choices and the port', async () => {
    await page.getByRole('switch', { name: 'Tell me when the lead changes' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('switch', { name: 'Start quietly in the tray' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Ask Kick every').focus()
    await page.keyboard.press('5')
    await page.getByLabel('Shown first').focus()
    await page.keyboard.press('m')
    await page.getByLabel('Port for signing in').fill('80')
    await page.keyboard.press('Enter')
    await expect(page.getByText('A port is a number from 1024 to 65535.')).toBeVisible()
    await page.getByLabel('Port for signing in').fill(String(port - 1))
    await page.keyboard.press('Enter')
  })

  const stored = async () =>
    JSON.parse(await readFile(join(app.profile, 'settings.json'), 'utf8')) as unknown
  await expect.poll(stored).toMatchObject({
    theme: 'dark',
    notifyLeader: false,
    startHidden: true,
    intervalSeconds: 300,
    period: 'month',
    port: port - 1,
  })
  await app.quit()

  const again = await start({ profile: app.profile })
  expect(again.electron.windows()).toEqual([])
  await again.tray.click('Settings...')
  const later = await again.page('window')
  await expect(later.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect(later.getByRole('switch', { name: 'Tell me when the lead' })).not.toBeChecked()
  await expect(later.getByLabel('Port for signing in')).toHaveValue(String(port - 1))
  await expect.poll(() => isDark(later)).toBe(true)
  await expect
    .poll(async () => (await again.tray.menu()).map((entry) => entry.label))
    .toContain('starlight: this month')
})
