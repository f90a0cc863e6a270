import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

const hashOf = (page: Page) => new URL(page.url()).hash

test('a row of the tray opens its gifter, and the window remembers the page it was closed on', async ({
  start,
  visitor,
  sandbox,
}) => {
  const app = await start()
  await signIn(app, visitor)
  const userId = String(sandbox.control.state().boards.week[1]?.userId)
  await app.tray.click(/^2\. /)
  const page = await app.page('window')
  await expect.poll(() => app.isShown('Kickboard')).toBe(true)
  expect(hashOf(page)).toBe(`#/gifters/${userId}`)
  const left = async () => {
    const text = await readFile(join(app.profile, 'window.json'), 'utf8').catch(() => 'null')
    return JSON.parse(text) as unknown
  }
  const closed = page.waitForEvent('close')
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ title }) => title === 'Kickboard')
      ?.close(),
  )
  await closed
  await expect.poll(left).toMatchObject({ shown: { page: 'gifters', userId } })

  await test.step('settings are no page to come back to', async () => {
    await app.tray.click('Settings...')
    const settings = await app.page('window')
    await expect.poll(() => hashOf(settings)).toBe('#/settings')
    await app.quit()
    expect(await left()).toMatchObject({ shown: { page: 'gifters', userId } })
  })

  await test.step('a start with --open shows that page alone', async () => {
    const again = await start({ profile: app.profile, args: ['--open=history'] })
    const opened = await again.page('window')
    await expect.poll(() => again.isShown('Kickboard')).toBe(true)
    expect(hashOf(opened)).toBe('#/history')
    expect(again.electron.windows()).toHaveLength(1)
  })
})

test('a row of the popover opens its gifter by Enter and by double click', async ({
  start,
  visitor,
  sandbox,
}) => {
  const app = await start()
  await signIn(app, visitor)
  const [first, second] = sandbox.control.state().boards.week
  const popover = await app.page('popover')
  await popover.keyboard.press('ArrowDown')
  await popover.keyboard.press('Enter')
  const page = await app.page('window')
  await expect.poll(() => hashOf(page)).toBe(`#/gifters/${first?.userId}`)
  await app.tray.click('Show board')
  await popover.getByRole('button', { name: /^2, / }).dblclick()
  await expect.poll(() => hashOf(page)).toBe(`#/gifters/${second?.userId}`)
})
