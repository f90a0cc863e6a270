import { chmod, chown, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { installBrowserShim } from '../build/desktopSession/browserShim/installBrowserShim.ts'
import type { DesktopSession } from '../build/desktopSession/startDesktopSession.ts'
import { runCommand } from '../build/terminal/runCommand.ts'
import { rowsOf, rowsOfSandbox } from './support/rowsOf.ts'
import { runToEnd } from './support/runToEnd.ts'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

/** Takes a port on one address until the answer is called. */
async function occupy(port: number, host: string): Promise<() => Promise<void>> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host, ipv6Only: true }, resolve)
  })
  return () => new Promise((resolve) => void server.close(() => resolve()))
}

for (const host of ['127.0.0.1', '::1'])
  test(`[fire] machine: the callback's port is taken on ${host} -> sign-in names the port, and works once it is free`, async ({
    start,
    visitor,
    port,
  }) => {
    const release = await occupy(port, host)
    const app = await start()
    const popover = await app.page('popover')
    await app.tray.click('Sign in with Kick...')
    await expect(popover.getByRole('heading', { name: `Port ${port} is in use` })).toBeVisible()
    await expect(popover.getByRole('alert')).toContainText('choose another port')
    expect(visitor.opened).toEqual([])
    await release()
    await popover.getByRole('button', { name: 'Try again' }).click()
    await expect(popover.getByRole('list', { name: 'Leaderboard' })).toBeVisible()
  })

test('[fire] machine: no browser can be started -> sign-in says so and how to go on, and works once there is one', async ({
  start,
  desktop,
  visitor,
  port,
}) => {
  await writeFile(join(desktop.folders.bin, 'xdg-open'), '#!/bin/sh\nexit 3\n', { mode: 0o755 })
  const app = await start()
  const popover = await app.page('popover')
  await app.tray.click('Sign in with Kick...')
  await expect(popover.getByRole('heading', { name: 'The browser did not open' })).toBeVisible()
  await expect(popover.getByRole('alert')).toContainText('Choose your browser in the settings')
  await expect(fetch(`http://localhost:${port}/callback`)).rejects.toThrow('fetch failed')
  await installBrowserShim(desktop.folders)
  await popover.getByRole('button', { name: 'Try again' }).click()
  expect(await visitor.waitForPage()).toMatchObject({ status: 200 })
  await expect(popover.getByRole('list', { name: 'Leaderboard' })).toBeVisible()
})

test('[fire] machine: no network at the start -> the last board is shown as offline, and is fresh once there is one', async ({
  start,
  visitor,
  sandbox,
}) => {
  const first = await start()
  await signIn(first, visitor)
  await first.quit()
  // Nothing but loopback, and on it nobody who answers.
  sandbox.control.fault({ endpoint: 'leaderboard', name: 'reset' })
  sandbox.control.fault({ endpoint: 'channels', name: 'reset' })
  const app = await start({ profile: first.profile, credentials: false })
  const popover = await app.page('popover')
  await expect(popover.getByRole('status')).toContainText('Offline')
  await expect(popover.getByText('No connection.')).toBeVisible()
  expect(await rowsOf(popover)).toEqual(rowsOfSandbox(sandbox))
  sandbox.control.clearFaults()
  await popover.getByRole('button', { name: 'Try now' }).click()
  await expect(popover.getByRole('status')).toContainText('Updated')
  expect(sandbox.control.counts().authorize).toBe(1)
})

test.describe('a second start', () => {
  test('[fire] machine: a second start with --open=gifter/ID -> the first one opens the page of that gifter', async ({
    start,
    visitor,
    sandbox,
    desktop,
    person,
    binary,
  }) => {
    const app = await start()
    await signIn(app, visitor)
    const popover = await app.page('popover')
    await popover.keyboard.press('Escape')
    await expect.poll(() => app.isShown('Kickboard popover')).toBe(false)
    const third = sandbox.control.state().boards.week[2]
    const args = [`--user-data-dir=${app.profile}`, `--open=gifter/${third?.userId}`]
    expect((await runToEnd({ desktop, person, binary }, args)).code).toBe(0)
    const window = await app.page('window')
    await expect.poll(() => app.isShown('Kickboard')).toBe(true)
    expect(new URL(window.url()).hash).toBe(`#/gifters/${third?.userId}`)
    expect(await app.isShown('Kickboard popover')).toBe(false)

    const board = [`--user-data-dir=${app.profile}`, '--open=board']
    expect((await runToEnd({ desktop, person, binary }, board)).code).toBe(0)
    await expect.poll(() => new URL(window.url()).hash).toBe('#/board')
  })

  test('[fire] machine: a second start with --hidden -> nothing appears, and it ends', async ({
    start,
    desktop,
    person,
    binary,
  }) => {
    const app = await start({ args: ['--hidden'] })
    const profile = `--user-data-dir=${app.profile}`
    expect((await runToEnd({ desktop, person, binary }, [profile, '--hidden'])).code).toBe(0)
    // The next one arrives after it, and it alone opens a window.
    expect(app.electron.windows()).toEqual([])
    expect((await runToEnd({ desktop, person, binary }, [profile])).code).toBe(0)
    await app.page('popover')
    expect(app.electron.windows()).toHaveLength(1)
  })

  test('[fire] machine: a second start with a flag that does not exist -> says so and ends with 2, the first one stays as it is', async ({
    start,
    desktop,
    person,
    binary,
  }) => {
    const app = await start({ args: ['--hidden'] })
    const wrong = await runToEnd({ desktop, person, binary }, [
      `--user-data-dir=${app.profile}`,
      '--opne=gifter/1',
    ])
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('no option --opne') })
    expect(app.electron.windows()).toEqual([])
    expect(await app.tray.status()).toBe('Active')
  })
})

test.describe('files', () => {
  const write = async (profile: string, name: string, text: string, uid: number) => {
    const file = join(profile, name)
    await writeFile(file, text, { mode: 0o600 })
    if (process.getuid?.() === 0) await chown(file, uid, uid)
  }

  for (const [what, text] of [
    ['cut off', '{"version":1,"entries":[{"kind":"acc'],
    ['empty', ''],
    ['noise', '\u0000\u0001\u0002 noise'],
  ] as const)
    test(`[fire] machine: vault and settings are ${what} -> both are set aside and named, and one sign-in brings all back`, async ({
      start,
      desktop,
      visitor,
      person,
      port,
      sandbox,
    }) => {
      const profile = await desktop.makeProfile()
      await write(profile, 'vault.json', text, person.uid)
      await write(profile, 'settings.json', text, person.uid)
      const app = await start({ profile })
      const popover = await app.page('popover')
      await expect(popover.getByText('The stored sign-in is damaged.')).toBeVisible()
      await popover.getByRole('button', { name: /^Dismiss: The stored/ }).click()
      await expect(popover.getByText('Your settings could not be read.')).toBeVisible()
      await expect(popover.getByText('kept as settings.broken-1.json')).toBeVisible()
      for (const copy of ['vault.broken-1.json', 'settings.broken-1.json'])
        expect(await readFile(join(profile, copy), 'utf8')).toBe(text)

      await app.tray.click('Settings...')
      const settings = await app.page('window')
      await settings.getByLabel('Port for signing in').fill(String(port))
      await settings.keyboard.press('Enter')
      await expect
        .poll(() => readFile(join(profile, 'settings.json'), 'utf8').catch(() => ''))
        .toContain(String(port))
      await signIn(app, visitor)
      await app.quit()
      const again = await start({ profile, credentials: false })
      await expect
        .poll(async () => rowsOf(await again.page('popover')))
        .toEqual(rowsOfSandbox(sandbox))
      expect(sandbox.control.counts().authorize).toBe(1)
    })

  test('[fire] machine: settings of a newer version -> what is understood holds, all of it is kept beside, once', async ({
    start,
    desktop,
    person,
    port,
  }) => {
    const profile = await desktop.makeProfile()
    const newer = JSON.stringify({ version: 9, theme: 'dark', period: 'decade', port, wings: true })
    await write(profile, 'settings.json', newer, person.uid)
    const first = await start({ profile })
    await expect(
      (await first.page('popover')).getByText('All are kept as settings.newer-1.json'),
    ).toBeVisible()
    await first.quit()
    expect(await readFile(join(profile, 'settings.json'), 'utf8')).toBe(newer)

    const app = await start({ profile })
    const popover = await app.page('popover')
    await expect(popover.getByText('Your settings are from a newer version.')).toBeVisible()
    await app.tray.click('Settings...')
    const page = await app.page('window')
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
    await page.getByRole('radio', { name: 'Light' }).click()
    await expect
      .poll(() => readFile(join(profile, 'settings.json'), 'utf8'))
      .toMatch(/"theme":\s*"light"/)
    const copies = (await readdir(profile)).filter((name) => name.includes('newer'))
    expect(copies).toEqual(['settings.newer-1.json'])
    expect(await readFile(join(profile, 'settings.newer-1.json'), 'utf8')).toBe(newer)
  })

  test('[fire] machine: the profile folder is read-only from the start -> says that nothing can be saved, and works in memory', async ({
    start,
    desktop,
    visitor,
    person,
    port,
    sandbox,
  }) => {
    const profile = await desktop.makeProfile()
    await write(profile, 'settings.json', JSON.stringify({ version: 1, port }), person.uid)
    await chmod(profile, 0o500)
    const app = await start({ profile })
    const popover = await app.page('popover')
    await expect(popover.getByText('Nothing can be saved.')).toBeVisible()
    await app.tray.click('Sign in with Kick...')
    expect(await visitor.waitForPage()).toMatchObject({ status: 200 })
    await expect.poll(() => rowsOf(popover)).toEqual(rowsOfSandbox(sandbox))
    await expect(popover.getByText('Until then everything stays in memory.')).toBeVisible()
    expect(await readdir(profile)).toEqual(['settings.json'])
  })

  test('[fire] machine: the disk is full -> each save says so, what was saved stays, and all is saved once there is room', async ({
    start,
    desktop,
    visitor,
    person,
    port,
    sandbox,
  }) => {
    const disk = await smallDisk(desktop, person.uid)
    test.skip(disk === null, 'Only root may make a small disk.')
    if (!disk) return
    try {
      const { profile } = disk
      await write(profile, 'settings.json', JSON.stringify({ version: 1, port }), person.uid)
      const app = await start({ profile })
      await signIn(app, visitor)
      const popover = await app.page('popover')
      const vault = await readFile(join(profile, 'vault.json'), 'utf8')
      await fill(profile)
      await app.tray.click('Settings...')
      const page = await app.page('window')
      await page.getByRole('radio', { name: 'Dark' }).click()
      await expect(popover.getByText('Nothing can be saved.')).toBeVisible()
      sandbox.control.expireTokens()
      sandbox.control.gift({ username: 'Bo_the_Builder', amount: 25_000 })
      await app.tray.click('Refresh now')
      await expect.poll(async () => (await rowsOf(popover))[0]).toMatch(/^1, Bo_the_Builder/)
      expect(await readFile(join(profile, 'vault.json'), 'utf8')).toBe(vault)

      await disk.empty()
      await page.getByRole('radio', { name: 'Light' }).click()
      await expect
        .poll(() => readFile(join(profile, 'settings.json'), 'utf8'))
        .toMatch(/"theme":\s*"light"/)
      await app.quit()
      const again = await start({ profile, credentials: false })
      await expect
        .poll(async () => (await rowsOf(await again.page('popover')))[0])
        .toMatch(/^1, Bo_the_Builder/)
      expect(sandbox.control.counts().authorize).toBe(1)
      await again.kill()
    } finally {
      await disk.remove()
    }
  })

  async function fill(folder: string): Promise<void> {
    const target = `of=${join(folder, 'filler')}`
    const { stderr } = await runCommand('dd', ['if=/dev/zero', target, 'bs=4k'])
    expect(stderr).toContain('No space left')
  }

  /** A disk of 24 MB, or null where nobody may make one. */
  async function smallDisk(desktop: DesktopSession, uid: number) {
    const profile = await desktop.makeProfile()
    const options = `size=24m,mode=700,uid=${uid},gid=${uid}`
    const { code } = await runCommand('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', profile])
    if (code !== 0) return null
    return {
      profile,
      empty: () => runCommand('rm', ['-f', join(profile, 'filler')]),
      remove: () => runCommand('umount', ['-l', profile]),
    }
  }
})
