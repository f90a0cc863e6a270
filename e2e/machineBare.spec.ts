import { waitForWindow } from '../build/desktopSession/waitForWindow.ts'
import { runCommand } from '../build/terminal/runCommand.ts'
import type { RunningApp } from './support/launchApp.ts'
import { rowsOf, rowsOfSandbox } from './support/rowsOf.ts'
import { runToEnd } from './support/runToEnd.ts'
import { expect, test } from './support/test.ts'

// A desktop that has a bus and a window manager, and nothing else that Kickboard would like.
test.use({ desktopOptions: { trayHost: false, keyring: false, notifications: 'none' } })

const title = 'Kickboard popover'

const windowState = (app: RunningApp) =>
  app.electron.evaluate(({ BrowserWindow }, title) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.title === title)
    return window
      ? {
          visible: window.isVisible() && !window.isMinimized(),
          minimized: window.isMinimized(),
          // The menu bar lies between the window and its content.
          menuBar: window.getSize()[1]! > window.getContentSize()[1]!,
        }
      : null
  }, title)

test('[fire] machine: no tray, no keyring and no notification service -> all is reached through a window, each lack is said once', async ({
  start,
  desktop,
  person,
  binary,
  visitor,
  sandbox,
}) => {
  const app = await start({ appearsAs: 'window' })
  const popover = await app.page('popover')

  await test.step('an ordinary window with an entry in the task bar', async () => {
    await expect.poll(() => windowState(app)).toMatchObject({ visible: true, menuBar: true })
    const id = await waitForWindow(desktop.env, { title })
    const properties = ['-id', id, '_NET_WM_WINDOW_TYPE', '_NET_WM_STATE']
    const { stdout } = await runCommand('xprop', properties, { env: desktop.env })
    expect(stdout).toContain('_NET_WM_WINDOW_TYPE_NORMAL')
    expect(stdout).not.toContain('SKIP_TASKBAR')
  })

  await test.step('says that there is no keychain, and keeps the sign-in in memory when told so', async () => {
    await expect(popover.getByText('No keychain on this computer.')).toBeVisible()
    await popover.getByRole('button', { name: 'Choose' }).click()
    await popover.getByRole('button', { name: 'In memory, until I quit' }).click()
    await expect(popover.getByText('No keychain on this computer.')).toBeHidden()
    await popover.getByRole('button', { name: 'Sign in with Kick' }).click()
    expect(await visitor.waitForPage()).toMatchObject({ status: 200 })
    await expect.poll(() => rowsOf(popover)).toEqual(rowsOfSandbox(sandbox))
  })

  await test.step('stays when something else is looked at', async () => {
    await app.electron.evaluate(({ BrowserWindow }, title) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.title === title)
      return new Promise<void>((resolve) => {
        window?.once('blur', () => resolve())
        window?.blur()
      })
    }, title)
    sandbox.control.gift({ username: 'Bo_the_Builder', amount: 25_000 })
    await popover.getByRole('button', { name: 'Refresh now' }).click()
    await expect.poll(async () => (await rowsOf(popover))[0]).toMatch(/^1, Bo_the_Builder/)
    expect(await windowState(app)).toMatchObject({ visible: true })
  })

  await test.step('says that notifications do not arrive', async () => {
    await expect(popover.getByText('Notifications do not arrive.')).toBeVisible()
    await expect(popover.getByText('Allow them in the settings of your system.')).toBeVisible()
  })

  await test.step('goes into the task bar when it is closed, and a second start brings it back', async () => {
    await app.electron.evaluate(({ BrowserWindow }, title) => {
      BrowserWindow.getAllWindows()
        .find((each) => each.title === title)
        ?.close()
    }, title)
    await expect.poll(() => windowState(app)).toMatchObject({ minimized: true })
    const again = await runToEnd({ desktop, person, binary }, [`--user-data-dir=${app.profile}`])
    expect(again.code).toBe(0)
    await expect.poll(() => windowState(app)).toMatchObject({ visible: true })
    await expect.poll(() => rowsOf(popover)).toHaveLength(10)
  })

  await test.step('is left through its menu', async () => {
    const ended = new Promise<void>((resolve) =>
      app.electron.process().once('exit', () => resolve()),
    )
    const id = await waitForWindow(desktop.env, { title })
    const play = (...args: string[]) => runCommand('xdotool', args, { env: desktop.env })
    // The only menu of its bar; upwards from its top is its last entry.
    await play('mousemove', '--window', id, '30', '14', 'click', '1')
    await play('key', 'Up', 'Return')
    await ended
  })
})
