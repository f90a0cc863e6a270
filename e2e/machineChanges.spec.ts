import { recordNotifications } from '../build/desktopSession/notificationRecorder.ts'
import dbus from 'dbus-next'
import { connectToBus } from '../build/desktopSession/bus/connectToBus.ts'
import { rowsOf, rowsOfSandbox } from './support/rowsOf.ts'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

// A desktop on which things come late, go, and say no.
test.use({ desktopOptions: { trayHost: 'later', notifications: 'none' } })

const title = 'Kickboard popover'

test('[fire] machine: the tray comes after the start, dies and returns -> a window takes its place, the item is there again each time', async ({
  start,
  desktop,
  visitor,
}) => {
  await desktop.panel.kill()
  const app = await start({ appearsAs: 'window' })
  const popover = await app.page('popover')
  await expect.poll(() => app.isShown(title)).toBe(true)
  await popover.getByRole('button', { name: 'Sign in with Kick' }).click()
  expect(await visitor.waitForPage()).toMatchObject({ status: 200 })

  await desktop.panel.start()
  await expect
    .poll(async () => (await app.tray.menu()).some(({ label }) => label === 'Sign out'))
    .toBe(true)
  expect(await app.tray.tooltip()).toContain('1. alpha_whale - 52,310')

  await desktop.panel.kill()
  const kindOf = () =>
    app.electron.evaluate(({ BrowserWindow }, title) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.title === title)
      return window && { onTop: window.isAlwaysOnTop(), visible: window.isVisible() }
    }, title)
  await expect.poll(kindOf).toEqual({ onTop: false, visible: true })

  await desktop.panel.start()
  expect(await app.tray.tooltip()).toContain('1. alpha_whale - 52,310')
  await app.tray.click('Show board')
  await expect.poll(kindOf).toEqual({ onTop: true, visible: true })
  await app.quit()
})

test('[fire] machine: the panel crashes and is back at once -> the item is there again, no window appears', async ({
  start,
  desktop,
}) => {
  await desktop.panel.start()
  const app = await start({ args: ['--hidden'] })
  await desktop.panel.kill()
  await desktop.panel.start()
  expect(await app.tray.status()).toBe('Active')
  expect(app.electron.windows()).toEqual([])
  await app.quit()
})

test('[fire] machine: the notification service refuses -> said once, with what to do, the board goes on', async ({
  start,
  desktop,
  visitor,
  sandbox,
}) => {
  await desktop.panel.start()
  const address = desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? ''
  const refuser = await recordNotifications(address, 'refuse')
  const app = await start()
  await signIn(app, visitor)
  const popover = await app.page('popover')
  sandbox.control.gift({ username: 'Bo_the_Builder', amount: 25_000 })
  await app.tray.click('Refresh now')
  await refuser.waitForNotification()
  await expect(popover.getByText('Notifications do not arrive.')).toBeVisible()
  expect(await rowsOf(popover)).toHaveLength(10)
  await popover.getByRole('button', { name: 'Dismiss: Notifications do not arrive' }).click()
  await expect(popover.getByText('Notifications do not arrive.')).toBeHidden()
  expect(refuser.all).toHaveLength(1)
  await refuser.close()
  await app.quit()
})

test('[fire] machine: the keyring is locked and nobody answers its prompt -> tray and window answer meanwhile; unlocked, one click brings the sign-in back without a browser', async ({
  start,
  desktop,
  visitor,
  sandbox,
}) => {
  await desktop.panel.start()
  const first = await start()
  await signIn(first, visitor)
  await first.quit()
  await desktop.keyring.lock()
  const prompter = await silentPrompter(desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '')

  const app = await start({ profile: first.profile, credentials: false })
  await prompter.asked
  const popover = await app.page('popover')
  expect(await app.tray.status()).toBe('Active')
  await expect.poll(() => rowsOf(popover)).toEqual(rowsOfSandbox(sandbox))
  await app.tray.click('Settings...')
  await expect((await app.page('window')).getByRole('heading', { name: 'Settings' })).toBeVisible()

  prompter.close()
  // Settings took the focus, and with it the popover.
  await app.tray.click('Show board')
  await expect(popover.getByText('Your keychain is locked.')).toBeVisible()
  await desktop.keyring.unlock()
  sandbox.control.clearRequests()
  await popover.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(popover.getByRole('status')).toContainText('Updated')
  await expect(popover.getByText('Your keychain is locked.')).toBeHidden()
  expect(sandbox.control.counts()).toMatchObject({ authorize: 0 })
  expect(visitor.opened).toHaveLength(1)
  await app.quit()
})

test('[fire] machine: the profile comes from a computer with another keyring -> the board stays, the file is kept, one sign-in mends it', async ({
  start,
  desktop,
  visitor,
  sandbox,
}) => {
  await desktop.panel.start()
  const first = await start()
  await signIn(first, visitor)
  await first.quit()
  await desktop.keyring.empty()

  const app = await start({ profile: first.profile })
  const popover = await app.page('popover')
  await expect(popover.getByText('The stored sign-in cannot be read.')).toBeVisible()
  expect(await rowsOf(popover)).toEqual(rowsOfSandbox(sandbox))
  await app.tray.click('Sign in with Kick...')
  expect(await visitor.waitForPage(1)).toMatchObject({ status: 200 })
  await expect(popover.getByRole('status')).toContainText('Updated')
  await app.quit()

  const again = await start({ profile: first.profile, credentials: false })
  await expect((await again.page('popover')).getByRole('status')).toContainText('Updated')
  expect(sandbox.control.counts().authorize).toBe(2)
  await again.quit()
})

/** Takes the prompts of the keyring (gcr's system prompter) and answers none of them. */
async function silentPrompter(address: string) {
  const connection = await connectToBus(address)
  let hear: () => void
  const asked = new Promise<void>((resolve) => (hear = resolve))
  connection.bus.addMethodHandler((message: dbus.Message) => {
    if (message.member !== 'BeginPrompting') return false
    hear()
    return true
  })
  await connection.bus.requestName('org.gnome.keyring.SystemPrompter', dbus.NameFlag.DO_NOT_QUEUE)
  return { asked, close: connection.close }
}
