import { chmod, chown, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../build/terminal/runCommand.ts'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

/** Names of what Chromium itself keeps; it lies in a folder that nobody else can enter. */
const ours =
  /^(vault|settings|boards|window)(\..*)?\.json$|^kickboard(\.old)?\.log$|^\d+-[0-9a-f]{24}$/

/** A user who is neither root nor the person. */
const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all']

test('[fire] hostile: a second local user reads the profile, started in a folder open to all -> folder 0700, every file of ours 0600, nothing can be read', async ({
  start,
  visitor,
  person,
  port,
}) => {
  // Outside the session's folders, which are closed to others already.
  const place = await mkdtemp(join(tmpdir(), 'kickboard-shared-'))
  const profile = join(place, 'profile')
  try {
    await chmod(place, 0o755)
    await mkdir(profile)
    await chmod(profile, 0o777)
    const settings = join(profile, 'settings.json')
    await writeFile(settings, JSON.stringify({ version: 1, port }), { mode: 0o644 })
    if (person.borrowed)
      for (const path of [profile, settings]) await chown(path, person.uid, person.gid)
    const app = await start({ profile, args: ['--log-level=debug'] })
    await signIn(app, visitor)
    await app.tray.click('Settings...')
    const window = await app.page('window')
    await window.getByRole('radio', { name: 'Dark' }).check()
    const closed = window.waitForEvent('close')
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ title }) => title === 'Kickboard')
        ?.close(),
    )
    await closed

    const found = await expect
      .poll(async () => (await entriesOf(profile)).map(({ name }) => name))
      .toEqual(
        expect.arrayContaining([
          'vault.json',
          'settings.json',
          'boards.json',
          'window.json',
          'kickboard.log',
          expect.stringMatching(/^\d+-[0-9a-f]{24}$/),
        ]),
      )
      .then(() => entriesOf(profile))
    expect((await stat(profile)).mode & 0o777).toBe(0o700)
    for (const { name, mode, folder } of found) {
      if (ours.test(name)) expect(mode, name).toBe(0o600)
      if (['logs', 'avatars'].includes(folder)) expect(mode & 0o077, `${folder}/${name}`).toBe(0)
      if (['logs', 'avatars'].includes(name)) expect(mode, name).toBe(0o700)
    }

    if (person.borrowed) {
      const asNobody = (...command: string[]) =>
        runCommand('setpriv', [...nobody, '--', ...command])
      expect((await asNobody('ls', place)).stdout).toContain('profile')
      for (const command of [
        ['ls', profile],
        ['cat', join(profile, 'vault.json')],
        ['cat', join(profile, 'logs', 'kickboard.log')],
        ['cat', `/proc/${app.pid}/environ`],
      ])
        expect(await asNobody(...command)).toMatchObject({
          code: command[0] === 'ls' ? 2 : 1,
          stdout: '',
          stderr: expect.stringContaining('Permission denied'),
        })
    }
    await app.quit()
  } finally {
    await rm(place, { recursive: true, force: true })
  }
})

async function entriesOf(profile: string) {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true })
  const looked = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    const state = await stat(path).catch(() => undefined)
    const folder = entry.parentPath.slice(profile.length + 1)
    return state ? [{ name: entry.name, folder, mode: state.mode & 0o777 }] : []
  })
  return (await Promise.all(looked)).flat()
}
