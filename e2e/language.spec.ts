import type { Page } from '@playwright/test'
import { checkAccessibility } from './support/checkAccessibility.ts'
import type { RunningApp } from './support/launchApp.ts'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

const spoken = (page: Page) => page.evaluate(() => document.documentElement.lang)
const labels = async (app: RunningApp) =>
  (await app.tray.menu()).map(({ label }) => label.replaceAll(/[\u200E\u2068\u2069]/g, ''))

test('another language is spoken everywhere at once, and from the first word after a restart', async ({
  start,
  visitor,
}) => {
  const app = await start({ settings: { language: 'en' } })
  await signIn(app, visitor)
  const popover = await app.page('popover')
  expect(await spoken(popover)).toBe('en')
  await app.tray.click('Settings...')
  const page = await app.page('window')
  await page.getByRole('radiogroup', { name: 'Language' }).getByLabel('Deutsch').click()

  await expect(page.getByRole('heading', { name: 'Einstellungen', level: 1 })).toBeVisible()
  await expect(page.getByText('Gespeichert')).toBeVisible()
  await checkAccessibility(page)
  expect(await spoken(page)).toBe('de')
  await expect.poll(() => labels(app)).toContain('starlight: diese Woche')
  expect(await labels(app)).toEqual(
    expect.arrayContaining(['1. alpha_whale - 52.310', 'Rangliste zeigen', 'Kickboard beenden']),
  )
  await expect.poll(() => app.tray.tooltip()).toContain('aktualisiert')
  await app.tray.click('Rangliste zeigen')
  await expect(popover.getByRole('radio', { name: 'Woche' })).toBeChecked()
  await expect(popover.getByRole('status')).toContainText('aktualisiert')
  await checkAccessibility(popover)
  await app.kill()

  const again = await start({ profile: app.profile })
  const first = await again.page('popover')
  await expect(first.getByRole('radio', { name: 'Woche' })).toBeChecked()
  expect(await spoken(first)).toBe('de')
  expect(await labels(again)).toContain('Kickboard beenden')
  await again.tray.click('Einstellungen …')
  const later = await again.page('window')
  await later.getByRole('radiogroup', { name: 'Sprache' }).getByLabel('English').click()
  await expect(later.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expect(first.getByRole('radio', { name: 'Week' })).toBeChecked()
  await expect.poll(() => labels(again)).toContain('Quit Kickboard')
})
