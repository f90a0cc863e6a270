import { playLogin } from './support/playLogin.ts'
import type { RunningApp } from './support/launchApp.ts'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

// Wide enough for two displays side by side.
test.use({ desktopOptions: { notifications: 'recorder', width: 2560 } })

const title = 'Kickboard popover'

/**
 * The virtual display server knows one display, so the app is told of these through Electron's own
 * module, while its windows stand on the real screen.
 */
const plug = (app: RunningApp, columns: readonly number[], pointer: { x: number; y: number }) =>
  app.electron.evaluate(
    ({ screen }, { columns, pointer }) => {
      const before = screen.getAllDisplays()
      const displays = columns.map((x, index) => ({
        ...screen.getPrimaryDisplay(),
        id: 700 + index,
        bounds: { x, y: 0, width: 1280, height: 800 },
        workArea: { x, y: 0, width: 1280, height: 770 },
      }))
      screen.getAllDisplays = () => displays
      screen.getPrimaryDisplay = () => displays[0]!
      screen.getCursorScreenPoint = () => pointer
      for (const display of before.slice(displays.length))
        screen.emit('display-removed', {}, display)
    },
    { columns, pointer },
  )

const bounds = (app: RunningApp) =>
  app.electron.evaluate(
    ({ BrowserWindow }, title) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.title === title && window.isVisible())
        ?.getBounds(),
    title,
  )

test('[fire] machine: two displays, one is unplugged with the popover on it -> it is whole on the one that is left', async ({
  start,
}) => {
  const app = await start({ args: ['--hidden'] })
  await plug(app, [0, 1280], { x: 2400, y: 790 })
  await app.tray.click('Show board')
  await expect.poll(async () => (await bounds(app))?.x).toBeGreaterThan(1280)
  expect(await bounds(app)).toMatchObject({ width: 380, height: 560 })

  await plug(app, [0], { x: 2400, y: 790 })
  await expect.poll(async () => ((await bounds(app))?.x ?? 9999) + 380).toBeLessThan(1280)
  const place = await bounds(app)
  expect(place?.x).toBeGreaterThanOrEqual(0)
  expect((place?.y ?? 0) + 560).toBeLessThanOrEqual(770)
  await app.quit()
})

test('[fire] machine: the computer sleeps and wakes -> asks nothing meanwhile, and once when it wakes', async ({
  start,
  desktop,
  visitor,
  sandbox,
}) => {
  const address = desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? ''
  const login = await playLogin(address)
  const app = await start({ env: { DBUS_SYSTEM_BUS_ADDRESS: address } })
  await signIn(app, visitor)
  const heard = app.electron.evaluate(
    ({ powerMonitor }) =>
      new Promise<void>((resolve) => powerMonitor.once('suspend', () => resolve())),
  )
  // Calls are kept in order, so the one before listens when this one is answered.
  await app.electron.evaluate(() => undefined)
  login.prepareForSleep(true)
  await heard
  sandbox.control.clearRequests()
  sandbox.control.gift({ username: 'Bo_the_Builder', amount: 25_000 })
  await app.tray.click('Refresh now')
  // Chromium takes the page from its inspector when the computer sleeps, so the tray is read.
  const leader = async () =>
    (await app.tray.menu()).find(({ label }) => label.includes('1. '))?.label ?? ''
  expect(await leader()).toContain('alpha_whale')
  expect(sandbox.control.requests()).toEqual([])

  login.prepareForSleep(false)
  await expect.poll(leader).toContain('Bo_the_Builder')
  expect(sandbox.control.counts().leaderboard).toBe(1)
  login.close()
  await app.quit()
})
