import { checkAccessibility } from './support/checkAccessibility.ts'
import { rowsOf, rowsOfSandbox } from './support/rowsOf.ts'
import { expect, test } from './support/test.ts'

test('from nothing to the board on the welcome path', async ({
  start,
  sandbox,
  visitor,
  port,
  desktop,
}) => {
  const app = await start({ credentials: false })
  const popover = await app.page('popover')
  await expect(popover.getByRole('heading', { name: 'See who carries your channel' })).toBeVisible()
  await checkAccessibility(popover)
  await popover.getByRole('button', { name: 'Connect my channel' }).click()

  const page = await app.page('window')
  await expect(page).toHaveTitle('Kickboard')
  expect(new URL(page.url()).pathname).toBe('/window')
  await expect(page.getByRole('heading', { name: 'A Kick app of your own' })).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Create my Kick app' }).click()

  await test.step('says what to type at Kick, and copies the redirect address', async () => {
    await expect(page.getByText(`http://localhost:${port}/callback`)).toBeVisible()
    for (const scope of ['kicks:read', 'user:read', 'channel:read'])
      await expect(page.getByText(scope, { exact: true })).toBeVisible()
    await checkAccessibility(page)
    await page.getByRole('button', { name: 'Copy' }).click()
    await expect
      .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
      .toBe(`http://localhost:${port}/callback`)
    await page.getByRole('button', { name: 'I have created it' }).click()
  })

  await test.step('tells a wrong secret at once', async () => {
    await page.getByRole('button', { name: 'Check and save' }).click()
    await expect(page.getByText('Both are needed.')).toBeVisible()
    await page.getByLabel('Client id').fill(sandbox.clientId)
    await page.getByLabel('Client secret').fill('not-the-secret')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Kick does not know this id and secret.')).toBeVisible()
    await checkAccessibility(page)
    await page.getByLabel('Client secret').fill(sandbox.clientSecret)
    await page.keyboard.press('Enter')
  })

  await test.step('signs in and shows the board', async () => {
    await expect(page.getByRole('heading', { name: 'Sign in with Kick' })).toBeVisible()
    await checkAccessibility(page)
    await page.getByRole('button', { name: 'Sign in with Kick' }).click()
    expect(await visitor.waitForPage()).toMatchObject({ status: 200 })
    await expect(page.getByRole('heading', { name: 'You are connected' })).toBeVisible()
    await checkAccessibility(page)
    await app.tray.click('Show board')
    await expect.poll(async () => rowsOf(await app.page('popover'))).toEqual(rowsOfSandbox(sandbox))
    await checkAccessibility(await app.page('popover'))
  })
  expect(desktop.env['KICKBOARD_CLIENT_SECRET']).toBeUndefined()
})

test('a sign-in that failed is told accessibly', async ({ start, visitor }) => {
  const app = await start()
  const popover = await app.page('popover')
  visitor.decide('deny')
  await popover.getByRole('button', { name: 'Sign in with Kick' }).click()
  await expect(popover.getByRole('heading', { name: 'You did not approve it' })).toBeVisible()
  await checkAccessibility(popover)
})
