import { rowsOf, rowsOfSandbox } from './support/rowsOf.ts'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

const labelsOf = async (app: { tray: { menu(): Promise<readonly { label: string }[]> } }) =>
  (await app.tray.menu()).map((entry) => entry.label)

test('a consent that is denied is said, and can be tried again', async ({ start, visitor }) => {
  const app = await start()
  const popover = await app.page('popover')
  visitor.decide('deny')
  await app.tray.click('Sign in with Kick...')
  expect((await visitor.waitForPage()).text).toContain('Nothing was changed')
  await expect(popover.getByRole('heading', { name: 'You did not approve it' })).toBeVisible()
  await expect(popover.getByRole('alert')).toContainText('Kick says that the request was declined')

  visitor.decide('approve')
  await popover.getByRole('button', { name: 'Try again' }).click()
  await expect(popover.getByRole('list', { name: 'Leaderboard' })).toBeVisible()
})

test('a sign-in can be cancelled from the tray', async ({ start, visitor, port }) => {
  const app = await start()
  const popover = await app.page('popover')
  visitor.decide('ignore')
  await app.tray.click('Sign in with Kick...')
  await visitor.waitForOpened()
  await expect(popover.getByRole('heading', { name: 'Waiting for Kick' })).toBeVisible()
  expect(await labelsOf(app)).not.toContain('Sign in with Kick...')
  await app.tray.click('Cancel sign-in')
  await expect(popover.getByRole('button', { name: 'Sign in with Kick' })).toBeVisible()
  await expect.poll(() => labelsOf(app)).toContain('Sign in with Kick...')
  await expect(fetch(`http://localhost:${port}/callback`)).rejects.toThrow('fetch failed')
})

test('offline, the board stays with its age', async ({ start, visitor, sandbox }) => {
  const app = await start()
  const popover = await app.page('popover')
  await signIn(app, visitor)
  const rows = rowsOfSandbox(sandbox)
  await sandbox.close()
  await app.tray.click('Refresh now')
  await expect(popover.getByRole('status')).toContainText(/^Offline · from .*, \d+ s old$/)
  await expect(popover.getByText('No connection.')).toBeVisible()
  await expect(popover.getByRole('button', { name: 'Try now' })).toBeVisible()
  expect(await rowsOf(popover)).toEqual(rows)
  expect((await app.tray.tooltip()).split('\n').at(-1)).toBe('Offline. Updated just now')
})

test('an access token that has ended is renewed by itself', async ({ start, visitor, sandbox }) => {
  const first = await start()
  await signIn(first, visitor)
  await first.quit()
  sandbox.control.expireTokens()
  sandbox.control.gift({ username: 'Bo_the_Builder', amount: 25_000 })
  sandbox.control.clearRequests()

  const app = await start({ profile: first.profile })
  const popover = await app.page('popover')
  await expect
    .poll(async () => (await rowsOf(popover))[0])
    .toBe('1, Bo_the_Builder, 56,480 KICKs, up 1')
  expect(sandbox.control.counts()).toMatchObject({ authorize: 0, token: 1 })
  await expect(popover.getByRole('status')).toContainText('Updated')
})

test('when Kick ends the sign-in the board stays and one button brings it back', async ({
  start,
  visitor,
  sandbox,
}) => {
  const app = await start()
  const popover = await app.page('popover')
  await signIn(app, visitor)
  const rows = rowsOfSandbox(sandbox)
  sandbox.control.revokeAll()
  await app.tray.click('Refresh now')
  await expect(popover.getByRole('status')).toContainText('Signed out · board from')
  await expect(popover.getByText('Kick ended the sign-in.')).toBeVisible()
  expect(await rowsOf(popover)).toEqual(rows)
  expect(await labelsOf(app)).toContain('starlight: signed out by Kick')
  expect(await labelsOf(app)).toContain('Sign in with Kick...')

  await popover.getByRole('button', { name: 'Sign in', exact: true }).click()
  expect(await visitor.waitForPage(1)).toMatchObject({ status: 200 })
  await expect.poll(() => sandbox.control.counts().authorize).toBe(2)
  await expect.poll(() => labelsOf(app)).not.toContain('Sign in with Kick...')
})
