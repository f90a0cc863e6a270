import { chown, copyFile, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { packArchive } from '../build/app/packArchive.ts'
import { packagedPaths } from '../build/app/packagedPaths.ts'
import { findTrayItem } from '../build/desktopSession/trayItem.ts'
import { waitForWindow } from '../build/desktopSession/waitForWindow.ts'
import { packageForLinux } from '../build/linux/testing/packageForLinux.ts'
import { resolveRuntime } from '../build/runtime/resolveRuntime.ts'
import { repositoryRoot } from '../build/terminal/repositoryRoot.ts'
import { runCommand } from '../build/terminal/runCommand.ts'
import { asPerson } from '../build/unprivileged/asPerson.ts'
import type { Person } from '../build/unprivileged/Person.ts'
import { makeVisitor } from './support/makeVisitor.ts'
import { processesOf } from './support/processesOf.ts'
import { expect, test as base } from './support/test.ts'

/**
 * What the system's own libraries keep for all programs of a person, of whichever draws first:
 * fontconfig's lists of fonts and Mesa's compiled shaders. On a desktop in use both are there. (The
 * first encrypted connection would make ~/.pki/nssdb as well, Chromium's share of NSS's database.)
 */
const sharedCache = /^\.cache\/(fontconfig|mesa_shader_cache\w*)(\/|$)/

/** On the desktop of somebody who has never run Kickboard. */
const test = base.extend<object, { person: Person }>({
  person: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names from this pattern.
    async ({}, use) => {
      const visitor = await makeVisitor()
      await use(visitor.person)
      await visitor.leave()
    },
    { scope: 'worker' },
  ],
})

test('[fire] installed: tar.gz unpacked by another user, run, quit, removed -> nothing is left but the profile folder', async ({
  desktop,
  person,
  outside,
}) => {
  test.setTimeout(120_000)
  const { home } = person
  const shipped = packagedPaths(join(repositoryRoot, 'dist'))
  const archive = await packArchive(await resolveRuntime(), shipped, 1)

  // As on any desktop: folders that are there before, and one for what is passing.
  const config = join(home, '.config')
  const cache = join(home, '.cache')
  const temporary = join(home, 'tmp')
  const download = join(home, basename(archive))
  await copyFile(archive, download)
  for (const folder of [config, cache, temporary]) await mkdir(folder, { mode: 0o700 })
  if (person.borrowed)
    for (const path of [config, cache, temporary, download])
      await chown(path, person.uid, person.gid)
  const before = await listing(home)

  const [tar, args] = asPerson(person, 'tar', ['-xzf', download, '-C', home])
  expect(await runCommand(tar, args, { cwd: '/' })).toMatchObject({ code: 0, stderr: '' })
  const folder = download.replace(/\.tar\.gz$/, '')
  const helper = await stat(join(folder, 'chrome-sandbox'))
  expect(helper.mode & 0o6000, 'an archive makes no helper that becomes root').toBe(0)

  const program = desktop.start(join(folder, 'kickboard'), [...outside.switches], {
    HOME: home,
    TMPDIR: temporary,
    XDG_CONFIG_HOME: config,
    XDG_CACHE_HOME: cache,
    XDG_DATA_HOME: join(home, '.local', 'share'),
  })
  const pid = program.child.pid ?? -1
  const ended = new Promise((resolve) => program.child.once('exit', resolve))
  const tray = await findTrayItem(desktop.bus, pid).catch((error: unknown) => {
    throw new Error(`It said: ${program.lastWords()}`, { cause: error })
  })
  const popover = await waitForWindow(desktop.env, { title: 'Kickboard popover' })
  await expect.poll(() => tray.tooltip()).toContain('Kickboard')

  await test.step('the menu entry knows its window', async () => {
    const { stdout } = await runCommand('xprop', ['-id', popover, 'WM_CLASS'], { env: desktop.env })
    expect(stdout).toContain('"kickboard"')
  })

  await test.step('it runs from there, as that user, sandboxed', async () => {
    const processes = await processesOf(pid)
    const renderers = processes.filter(({ type }) => type === 'renderer')
    expect(renderers.length).toBeGreaterThan(0)
    for (const { args, status } of processes) {
      expect(args.join(' ')).not.toMatch(/--(no-sandbox|disable-\S*sandbox|no-zygote)(\s|$)/)
      expect(status['Uid']?.split(/\s+/)).toEqual(Array(4).fill(String(person.uid)))
    }
    for (const { status } of renderers) expect(status).toMatchObject({ Seccomp: '2' })
  })

  await tray.click('Quit Kickboard')
  expect(await ended).toBe(0)

  await test.step('removed, its folder of settings is all that is left', async () => {
    await rm(folder, { recursive: true })
    const profile = join('.config', 'Kickboard')
    const left = (await listing(home)).filter((path) => !before.includes(path))
    expect(left).toContain(profile)
    const ours = (path: string) => path === profile || path.startsWith(`${profile}/`)
    expect(left.filter((path) => !ours(path) && !sharedCache.test(path))).toEqual([])
    await rm(join(home, profile), { recursive: true })
    expect((await listing(home)).filter((path) => !sharedCache.test(path))).toEqual(before)
  })
})

test('[fire] installed: menu entry and AppStream data -> the validators of freedesktop.org find no fault', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kickboard-validators-'))
  try {
    const entry = join(folder, 'kickboard.desktop')
    await writeFile(entry, (await packageForLinux(folder)).deb.desktopEntry)
    const { stdout } = await runCommand('desktop-file-validate', [entry])
    // Version 0.26 of the validator does not know this key yet (Desktop Entry Specification 1.5).
    expect(stdout.split('\n').filter((line) => line && !line.includes('SingleMainWindow'))).toEqual(
      [],
    )
    const metainfo = join(repositoryRoot, 'build', 'linux', 'live.kickboard.app.metainfo.xml')
    const validated = await runCommand('appstreamcli', ['validate', '--no-net', metainfo])
    expect(validated, validated.stdout).toMatchObject({ code: 0 })
  } finally {
    await rm(folder, { recursive: true })
  }
})

/** Everything below a folder, hidden or not, in order. */
async function listing(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).toSorted()
}
